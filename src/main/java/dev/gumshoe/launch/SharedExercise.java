package dev.gumshoe.launch;

import dev.gumshoe.anonymous.AnonymousException;
import dev.gumshoe.anonymous.OriginalsLeftException;
import dev.gumshoe.anonymous.StandInKey;
import dev.gumshoe.exercise.ExerciseException;
import dev.gumshoe.exercise.SessionExercise;
import dev.gumshoe.journal.JournalException;
import dev.gumshoe.operator.Reasons;
import dev.gumshoe.pack.AnonymousPack;
import dev.gumshoe.pack.PackException;
import dev.gumshoe.ui.DeskException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes a session an exercise in a file that can be given away.
 *
 * @param folder where the file goes
 */
record SharedExercise(Path folder) {
  Path of(Path session) throws DeskException {
    Path file = folder.resolve(session.getFileName() + ".pack");
    try {
      SessionExercise.of(session);
      new AnonymousPack(StandInKey.folderOfOperator()).make(List.of(session), file);
      return file;
    } catch (ExerciseException | JournalException | AnonymousException | PackException e) {
      throw new DeskException(String.valueOf(e.getMessage()), e);
    } catch (OriginalsLeftException e) {
      throw new DeskException(
          "It was not written: something in it still tells who somebody is. 'gumshoe exercise --make %s -o FILE' says where."
              .formatted(session),
          e);
    } catch (IOException e) {
      throw new DeskException(
          "The exercise cannot be written to %s: %s.".formatted(file, Reasons.of(e)), e);
    }
  }
}
