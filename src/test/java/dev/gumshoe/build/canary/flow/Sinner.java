package dev.gumshoe.build.canary.flow;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import dev.cel.common.types.SimpleType;
import dev.gumshoe.build.canary.cli.Accomplice;
import net.schmizz.sshj.SSHClient;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.sshd.server.SshServer;
import org.snakeyaml.engine.v2.nodes.Node;

/** Breaks every rule of the building; the rules are tried on it. */
public abstract class Sinner {
  static int counter;

  abstract javafx.scene.Node screen();

  abstract Node yaml();

  abstract SimpleType language();

  abstract SSHClient client();

  abstract com.hierynomus.sshj.key.KeyAlgorithm algorithm();

  abstract SshServer server();

  abstract PdfRendererBuilder printer();

  abstract PDDocument printed();

  abstract Accomplice above();

  void talk() {
    System.out.println("I should not");
  }
}
