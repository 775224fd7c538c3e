package dev.gumshoe.ui.window;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/** Keeps pictures of screens, to be looked at by people. */
public final class Pictures {
  private static final Path FOLDER = Path.of("target", "screenshots");

  private Pictures() {}

  /** Takes one, when everything that waits for the screen's thread is done. */
  public static Path take(Node node, String name) throws IOException {
    WaitForAsyncUtils.waitForFxEvents();
    WritableImage shot = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> node.snapshot(null, null));
    int width = (int) shot.getWidth();
    int height = (int) shot.getHeight();
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    PixelReader pixels = shot.getPixelReader();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        picture.setRGB(x, y, pixels.getArgb(x, y));
      }
    }
    Files.createDirectories(FOLDER);
    Path file = FOLDER.resolve(name + ".png");
    ImageIO.write(picture, "png", file.toFile());
    return file;
  }
}
