package dev.gumshoe.ui.dialog;

import dev.gumshoe.remote.HostKeyPrompt;
import dev.gumshoe.remote.Prompts;
import dev.gumshoe.remote.SecretPrompt;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks the operator on the screen, on behalf of a thread that waits for the answer. */
public final class ScreenPrompts {
  private final OverlayLayer layer;
  private final Executor screen;

  /** Questions in this layer. */
  public ScreenPrompts(OverlayLayer layer, Executor screen) {
    this.layer = layer;
    this.screen = screen;
  }

  /** The questions that connecting may ask. */
  public Prompts prompts() {
    HostKeyPrompt keys =
        key -> wait(answer -> new HostKeyDialog(key, answer), HostKeyPrompt.Decision.REFUSE);
    SecretPrompt secrets =
        request -> wait(answer -> new SecretDialog(request, answer), Optional.<char[]>empty());
    return new Prompts(keys, secrets);
  }

  /** An interrupt is as good as a refusal: nobody waits for the answer any more. */
  private <T> T wait(Function<Consumer<T>, Dialog> asking, T refused) {
    var answer = new CompletableFuture<T>();
    var dialog = new AtomicReference<@Nullable Dialog>();
    screen.execute(
        () -> {
          Dialog made = asking.apply(answer::complete);
          dialog.set(made);
          layer.show(made);
        });
    try {
      return answer.get();
    } catch (InterruptedException e) {
      screen.execute(() -> close(dialog.get()));
      Thread.currentThread().interrupt();
      return refused;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a dialog gives answers only", e);
    }
  }

  private void close(@Nullable Dialog dialog) {
    if (dialog != null) {
      layer.close(dialog);
    }
  }
}
