package dev.gumshoe.report.pdf;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.io.File;
import java.io.InputStream;
import java.util.List;
import org.w3c.dom.Element;

/**
 * Draws the pictures of reports. It knows the few elements that Gumshoe itself writes, and nothing
 * else of SVG: no links, no images, no style sheets, no script.
 */
final class SvgPictures implements SVGDrawer {
  /** A picture higher than this share of its width would not fit on a page: it is drawn smaller. */
  private static final double HIGHEST = 1.36;

  @Override
  public SVGImage buildSVGImage(
      Element picture,
      Box box,
      CssContext context,
      double cssWidth,
      double cssHeight,
      double dotsPerPixel) {
    String[] view = picture.getAttribute("viewBox").split(" ");
    double width = Double.parseDouble(view[2]);
    double height = Double.parseDouble(view[3]);
    double room = box.getContainingBlock().getContentWidth();
    double scale = Math.min(room / width, room * HIGHEST / height);
    return new Picture(picture, scale, (int) room, (int) Math.ceil(height * scale));
  }

  private record Picture(Element picture, double scale, int width, int height) implements SVGImage {
    @Override
    public int getIntrinsicWidth() {
      return width;
    }

    @Override
    public int getIntrinsicHeight() {
      return height;
    }

    @Override
    public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
      new SvgPainter(device, context, x, y, scale).paint(picture);
    }
  }

  @Override
  public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
    // The page has none.
  }

  @Override
  public void addFontFile(File file, String family, Integer weight, FontStyle style) {
    // The painter asks the page for its fonts.
  }

  @Override
  public void addFontStream(
      FSSupplier<InputStream> supplier, String family, Integer weight, FontStyle style) {
    // The painter asks the page for its fonts.
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
