package dev.gumshoe.redact.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NamesTest {
  static Stream<Arguments> places() {
    return Stream.of(
        said("{\"metadata\": {\"name\": \"cart\", \"namespace\": \"shop\"}}", "shop"),
        said("{\"spec\":{\"nodeName\":\"bree\"}}", "bree"),
        said("{\"log\":\"{\\\"namespace\\\":\\\"shop\\\"}\"}", "shop"),
        said(
            "\"kubernetes\":{\"pod_name\":\"web-0\",\"namespace_name\":\"shop\"}", "shop", "web-0"),
        said("\"source\":{\"component\":\"kubelet\",\"host\":\"bree\"}", "bree"),
        said("E0521 10:00:00.1 7 pod.go:8] \"x\" pod=\"shop/web-0\" podUID=\"a\"", "shop", "web-0"),
        said("MESSAGE=\\\"SyncLoop\\\" pods=[\\\"shop/web-0\\\"]", "shop", "web-0"),
        said("I1 node.go] \"ready\" node=\"bree\"", "bree"),
        said("level=info msg=x podNamespace=shop nodeName=bree", "bree", "shop"),
        said(
            "RunPodSandbox for &PodSandboxMetadata{Name:web-0,Uid:ab-1,Namespace:shop,Attempt:0,}",
            "shop",
            "web-0"),
        said("dial cart.shop.svc.cluster.local: no", "shop"),
        said("Name:  web\nNamespace:    shop\nNode:         bree/192.0.2.7\n", "bree", "shop"),
        said("  namespace: shop\n", "shop"),
        said(" Static hostname: bree\n", "bree"),
        said("Linux bree 6.1.0-9-amd64 #1 SMP\n", "bree"),
        said(
            "May 21 10:00:00 bree kubelet[9]: x\nMay  1 10:00:00 isen kernel: y\n", "bree", "isen"),
        said("2026-05-21T10:00:00+0000 bree kubelet[9]: x\n", "bree"),
        said("HOSTNAME=bree\0POD_NAMESPACE=shop\0", "bree", "shop"),
        said("kubectl -n shop get pods\n", "shop"),
        said("/var/log/pods/shop_web-0_ab/x/0.log", "shop", "web-0"),
        said(
            """
            NAMESPACE     NAME       READY   STATUS    RESTARTS       AGE   IP           NODE   NOMINATED NODE   READINESS GATES
            kube-system   coredns    1/1     Running   1 (5d ago)     9d    10.244.0.2   bree   <none>           <none>
            shop          web-0      1/1     Running   0              9d    10.244.0.3   isen   <none>           <none>
            """,
            "bree",
            "coredns",
            "isen",
            "shop",
            "web-0"),
        said(
            "NAME   STATUS   ROLES           AGE   VERSION\nbree   Ready    control-plane   9d    v1.32.0\n",
            "bree"),
        said(
            "NAME   TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE\ncart   ClusterIP   10.96.0.9    <none>        80/TCP    9d\n"),
        said(
            "POD ID         CREATED       STATE   NAME    NAMESPACE   ATTEMPT   RUNTIME\n4ab1c0ffee12   2 hours ago   Ready   web-0   shop        0         (default)\n",
            "shop",
            "web-0"),
        said(
            "CONTAINER       IMAGE    CREATED       STATE     NAME   ATTEMPT   POD ID          POD     NAMESPACE\n4ab1c0ffee12a   sha1     2 hours ago   Running   web    0         e5b61d2c7f0a1   web-0   shop\n",
            "shop",
            "web-0"),
        said("/var/log/containers/web-0_shop_web-9f.log", "shop", "web-0"),
        said("a plain line about a node: it is there, and namespaces are, too\n"),
        said("-A INPUT -i eth0 -j DROP\n"),
        said("{\"name\": \"cart\", \"hostNetwork\": true, \"hostIP\": \"192.0.2.7\"}"));
  }

  private static Arguments said(String text, String... names) {
    return Arguments.of(text, List.of(names));
  }

  @ParameterizedTest
  @MethodSource("places")
  void namesAreTakenWhereATextSaysThatTheyAreSome(String text, List<String> names) {
    var found = new Names("");
    found.addText(text);
    assertThat(found.found()).containsExactlyElementsOf(names);
  }

  @Test
  void aLineWithoutEndIsNoTable() {
    var names = new Names("");
    names.addText("NAME  ".repeat(100_000) + "\n" + "web-0 ".repeat(100_000));
    assertThat(names.found()).isEmpty();
  }

  @Test
  void whatEverybodyHasAndWhatIsPublicStays() {
    var names = new Names("ask for the web frontend");
    names.addText("{\"namespace\":\"kube-system\"} {\"pod_name\":\"web\"} {\"nodeName\":\"bree\"}");
    assertThat(names.found()).containsExactly("bree");
    assertThat(names.common()).containsExactly("kube-system", "web");
  }
}
