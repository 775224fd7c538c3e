package dev.gumshoe.symptoms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gumshoe.catalog.Catalog;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Signs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Searches as operators may type them, in words that the flows do not have just so. */
class ShippedSymptomsTest {
  /** Language, what is typed, and the flow that has to come first. */
  private static final String WORDS =
      """
      en | new nodes don't join, NotReady forever                              | service-vip-unreachable
      en | cant reach clusterip from one of the nodes                          | service-vip-unreachable
      en | kube-proxy iptables-restore failure                                 | service-vip-unreachable
      zh | 新加的节点一直加不进集群                                            | service-vip-unreachable
      zh | 某台节点访问 ClusterIP 超时，但 Pod IP 能通                         | service-vip-unreachable
      ja | 追加したノードが NotReady でクラスタに参加しない                    | service-vip-unreachable
      ru | с одного узла не открывается ClusterIP                              | service-vip-unreachable
      es | el nodo nuevo no consigue unirse al cluster                         | service-vip-unreachable
      en | rules written inside a container have no effect on the host         | iptables-backend-mismatch
      en | works on centos 7 but not on rhel / red hat 8                       | iptables-backend-mismatch
      en | duplicate iptables rules in a chain                                 | iptables-backend-mismatch
      zh | 在宿主机上看不到容器里加的规则                                      | iptables-backend-mismatch
      ja | コンテナで追加した iptables のルールがホスト側で見えない            | iptables-backend-mismatch
      ru | контейнер добавляет правила iptables, но на хосте их нет            | iptables-backend-mismatch
      es | regla de iptables repetida                                          | iptables-backend-mismatch
      en | istio sidecar init crashloop                                        | istio-iptables-restore-fails
      en | envoy sidecar pod stuck, istio-init keeps crashing                  | istio-iptables-restore-fails
      zh | istio 注入 sidecar 的 pod 起不来                                    | istio-iptables-restore-fails
      ru | сайдкары Istio не стартуют, CrashLoopBackOff                        | istio-iptables-restore-fails
      es | contenedor init de istio en CrashLoopBackOff                        | istio-iptables-restore-fails
      en | service has no endpoints, curl hangs instead of being refused       | service-without-endpoints-not-rejected
      en | firewall team sees traffic to our cluster ips                       | service-without-endpoints-not-rejected
      zh | 没有 endpoint 的 service 请求超时，不是 refused                     | service-without-endpoints-not-rejected
      ja | エンドポイントがない Service への curl が拒否されない               | service-without-endpoints-not-rejected
      ru | соединение с сервисом без endpoints висит, хотя должно отклоняться  | service-without-endpoints-not-rejected
      es | el firewall externo recibe paquetes a la IP virtual del servicio    | service-without-endpoints-not-rejected
      en | overlay broken between nodes on vmware                              | vxlan-checksum-offload
      en | ping works, tcp doesn't, pods on different hosts                    | vxlan-checksum-offload
      en | cheksum error vxlan                                                 | vxlan-checksum-offload
      zh | 不同节点之间的 Pod 网络不通，ping 正常                              | vxlan-checksum-offload
      ja | VMware 上でノードをまたぐ Pod の通信が失敗する                      | vxlan-checksum-offload
      ru | между узлами пинг есть, TCP не работает, VMware                     | vxlan-checksum-offload
      es | los pods de otro nodo no responden, máquina virtual VMware          | vxlan-checksum-offload
      en | out of file descriptors                                             | containerd-too-many-open-files
      en | to many open fils                                                   | containerd-too-many-open-files
      en | ulimit of containerd too low, LimitNOFILE                           | containerd-too-many-open-files
      zh | 文件句柄用完了，容器创建不了                                        | containerd-too-many-open-files
      ja | ファイルディスクリプタの上限に達して Pod が起動しない               | containerd-too-many-open-files
      ru | открыто слишком много файлов                                        | containerd-too-many-open-files
      es | demasiados ficheros abiertos                                        | containerd-too-many-open-files
      en | cni token expired                                                   | cni-unauthorized-token-expired
      en | calico unauthorized, pods stuck ContainerCreating after one year    | cni-unauthorized-token-expired
      zh | 跑了一年多，Pod 重启后卡在 ContainerCreating                        | cni-unauthorized-token-expired
      ja | CNI プラグインの認証エラー、トークンが期限切れ                      | cni-unauthorized-token-expired
      ru | у CNI истекли токены                                                | cni-unauthorized-token-expired
      es | token caducado del plugin de red                                    | cni-unauthorized-token-expired
      en | which pods die if I restart the kubelet                             | pods-restart-after-kubelet-restart
      en | all pods recreated after kubernetes upgrade, sandbox changed        | pods-restart-after-kubelet-restart
      zh | kubelet 一重启，Pod 全部重建                                        | pods-restart-after-kubelet-restart
      ja | kubelet の再起動で Pod が全部再作成された                           | pods-restart-after-kubelet-restart
      ru | перезапустили kubelet и все поды пересоздались                      | pods-restart-after-kubelet-restart
      es | se recrearon todos los pods al reiniciar el kubelet                 | pods-restart-after-kubelet-restart
      en | alertmanager 401                                                    | alertmanager-auth-stale-ca
      en | rbac proxy rejects requests since the certificates were rotated     | alertmanager-auth-stale-ca
      zh | 证书更新后 alertmanager 认证不过                                    | alertmanager-auth-stale-ca
      ja | Alertmanager の認証が失敗する、証明書を更新した後                   | alertmanager-auth-stale-ca
      ru | alertmanager не авторизует после обновления сертификатов            | alertmanager-auth-stale-ca
      es | no puedo silenciar alertas, Alertmanager da 401                     | alertmanager-auth-stale-ca
      en | nodes go down one by one                                            | node-cpu-saturation-cascade
      en | kernal panic, soft lockup on worker                                 | node-cpu-saturation-cascade
      zh | 节点陆续宕机，CPU 打满                                              | node-cpu-saturation-cascade
      ja | ノードが CPU 100% で応答なし、次のノードも落ちる                    | node-cpu-saturation-cascade
      ru | узлы падают один за другим, процессор загружен на 100%              | node-cpu-saturation-cascade
      es | se caen los nodos uno tras otro por la CPU                          | node-cpu-saturation-cascade
      en | bad gateway during rolling update                                   | ingress-502-on-shutdown
      en | 502s while scaling down                                             | ingress-502-on-shutdown
      zh | 滚动发布的时候有 502                                                | ingress-502-on-shutdown
      ja | ローリングアップデート中に 502 エラー                               | ingress-502-on-shutdown
      ru | во время деплоя сыплются 502                                        | ingress-502-on-shutdown
      es | 502 en los despliegues                                              | ingress-502-on-shutdown
      en | admission webhook timeout, cannot create pods                       | apiserver-blocked-by-webhook
      en | controlplane upgrade stuck, apiserver unhealthy                     | apiserver-blocked-by-webhook
      zh | 升级控制面的时候卡住了，apiserver 不健康                            | apiserver-blocked-by-webhook
      ja | Webhook が応答しないため何も作成できない                            | apiserver-blocked-by-webhook
      ru | вебхук недоступен, поды не создаются                                | apiserver-blocked-by-webhook
      es | la actualización del control plane se quedó colgada                 | apiserver-blocked-by-webhook
      en | sshj key exchange fails with signature error                        | ssh-client-jar-signature
      en | bouncy castle jar not verified                                      | ssh-client-jar-signature
      zh | java 用 sshj 连不上，签名校验失败                                   | ssh-client-jar-signature
      ja | bcprov の署名検証に失敗する                                         | ssh-client-jar-signature
      ru | подпись jar файла не прошла проверку                                | ssh-client-jar-signature
      es | firma inválida del jar bcprov                                       | ssh-client-jar-signature
      en | kubesphere airgap install stuck                                     | kubekey-offline-install
      en | port 4443 already used, metrics server crashes                      | kubekey-offline-install
      zh | 离线环境装 kubesphere 装不上                                        | kubekey-offline-install
      ja | KubeSphere をオフラインでインストールできない                       | kubekey-offline-install
      ru | не ставится kubesphere без интернета                                | kubekey-offline-install
      es | instalar KubeSphere sin internet                                    | kubekey-offline-install
      en | cannot build arm image with buildx                                  | buildx-binfmt-old-kernel
      en | qemu emulator not registered                                        | buildx-binfmt-old-kernel
      zh | 多架构镜像构建不了，内核版本太低                                    | buildx-binfmt-old-kernel
      ja | arm64 イメージのビルドに失敗 buildx                                 | buildx-binfmt-old-kernel
      ru | сборка образа под arm64 падает                                      | buildx-binfmt-old-kernel
      es | construir imagen arm64                                              | buildx-binfmt-old-kernel
      en | empty flamegraph                                                    | arthas-empty-flame-graph
      en | java profiler collected nothing                                     | arthas-empty-flame-graph
      zh | 火焰图里什么都没有                                                  | arthas-empty-flame-graph
      ja | フレームグラフに何も表示されない                                    | arthas-empty-flame-graph
      ru | флейм-графы пустые                                                  | arthas-empty-flame-graph
      es | gráfico de llamas vacío                                             | arthas-empty-flame-graph
      en | calico node image build error                                       | calico-node-build-fails
      en | centos 8 mirrorlist is gone                                         | calico-node-build-fails
      zh | 编译 calico-node 报错                                               | calico-node-build-fails
      ja | calico-node をビルドするとエラーになる                              | calico-node-build-fails
      ru | сборка calico-node падает                                           | calico-node-build-fails
      es | compilar calico-node como root da error                             | calico-node-build-fails
      en | init containers in CrashLoopBackOff, istio                          | istio-iptables-restore-fails
      en | CrashLoopBackOff                                                    | istio-iptables-restore-fails
      en | SecurityException                                                   | ssh-client-jar-signature
      en | cluster ip unreachable from a node                                  | service-vip-unreachable
      en | perf event open                                                     | arthas-empty-flame-graph
      en | etcd no space                                                       | apiserver-blocked-by-webhook
      en | kubectl hangs                                                       | apiserver-blocked-by-webhook
      es | no responde el nodo                                                 | node-cpu-saturation-cascade
      ru | просрочены сертификаты etcd                                         | apiserver-blocked-by-webhook
      """;

  /** A pasted line, and the flow that knows it for certain. */
  private static final String PASTED =
      """
      2026-11-22T02:19:13.120934911Z stderr F E1122 02:19:13.120812 1 proxier.go:1533] Failed to execute \
      iptables-restore: exit status 2 (iptables-restore v1.8.4 (legacy): Couldn't load target `KUBE-MARK-DROP':No \
      such file or directory) | service-vip-unreachable
      Nov 22 03:12:44 node-7 kubelet[912]: E1122 reflector.go:147] failed to list *v1.Node: Get \
      "https://10.96.0.1:443/api/v1/nodes": dial tcp 10.96.0.1:443: i/o timeout | service-vip-unreachable
      [root@node4 ~]# iptables-save # Warning: iptables-legacy tables present, use iptables-legacy-save \
      to see them | iptables-backend-mismatch
      iptables v1.8.7 (nf_tables): chain `ISTIO_REDIRECT' in table `nat' is incompatible, use 'nft' tool. \
      | iptables-backend-mismatch
      2026-11-22T02:31:17.271390Z error Command error output: xtables resource problem: line 24: TABLE_ADD failed \
      (No such file or directory): table nat | istio-iptables-restore-fails
      -A KUBE-SERVICES -d 10.68.224.53/32 -p tcp -m comment --comment "shop/cart: has no endpoints" -m tcp --dport \
      443 -j REJECT --reject-with icmp-port-unreachable | service-without-endpoints-not-rejected
      [91822.1] IPVS: rr: TCP 10.96.45.11:80 - no destination available | service-without-endpoints-not-rejected
      [ 8123.44] UDP: bad checksum. From 10.77.0.12:41523 to 10.77.0.13:4789 ulen 82 | vxlan-checksum-offload
      Warning  FailedCreatePodSandBox 26m (x301 over 41m) kubelet Failed to create pod sandbox: rpc error: code = \
      Unknown desc = failed to start sandbox container for pod "web-1": Error response from daemon: start failed: : \
      pipe2: too many open files: unknown | containerd-too-many-open-files
      Warning FailedCreatePodSandBox 52m kubelet networkPlugin cni failed to teardown pod "web-1" network: error \
      getting ClusterInformation: connection is unauthorized: Unauthorized | cni-unauthorized-token-expired
      I1122 03:10:01.120811 1733 kuberuntime_manager.go:488] "Sandbox for pod has no IP address. Need to start a \
      new one" pod="shop/web-1" | pods-restart-after-kubelet-restart
      E1122 13:18:40.123456 1 proxy.go:74] "Unable to authenticate the request due to an error" err="x509: \
      certificate signed by unknown authority" | alertmanager-auth-stale-ca
      Nov 22 03:09:42 worker-2 kernel: watchdog: BUG: soft lockup - CPU#1 stuck for 22s! [node:20611] \
      | node-cpu-saturation-cascade
      2026/11/22 09:41:01 [error] 31#31: *1184 connect() failed (111: Connection refused) while connecting to \
      upstream, client: 10.0.0.5, server: shop.example.com, request: "GET /cart HTTP/1.1" | ingress-502-on-shutdown
      W1122 09:41:03.118102 1 dispatcher.go:225] Failed calling webhook, failing closed opa.example.org: failed \
      calling webhook "opa.example.org": failed to call webhook: Post "https://opa.opa.svc:443/?timeout=10s": dial \
      tcp 10.96.7.7:443: i/o timeout | apiserver-blocked-by-webhook
      2024-03-28 17:25:23 ERROR TransportImpl:593 - Dying because - Invalid signature file digest for Manifest main \
      attributes | ssh-client-jar-signature
      19:48:18 CST [GenerateRegistryCerts] exec failed after 1 retries: unable to sign certificate: must specify a \
      CommonName | kubekey-offline-install
      installing: arm64 cannot register "/usr/bin/qemu-aarch64" to /proc/sys/fs/binfmt_misc/register: write \
      /proc/sys/fs/binfmt_misc/register: invalid argument | buildx-binfmt-old-kernel
      [WARN] perf_event_open for TID 49766 failed: Permission denied | arthas-empty-flame-graph
      Error: Failed to download metadata for repo 'appstream': Cannot prepare internal mirrorlist: No URLs in \
      mirrorlist | calico-node-build-fails
      """;

  private static final List<Flow> FLOWS = shipped();
  private static final SymptomIndex INDEX = SymptomIndex.of(FLOWS);

  private static List<Flow> shipped() {
    try {
      Catalog catalog = Catalog.read(List.of(Path.of("wizard-flows")));
      return catalog.entries().stream().map(entry -> entry.flow()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the shipped flows cannot be read", e);
    }
  }

  private static Stream<Arguments> words() {
    return rows(WORDS).map(row -> Arguments.of(row[1], row[2]));
  }

  private static Stream<Arguments> pasted() {
    return rows(PASTED).map(row -> Arguments.of(row[0], row[1]));
  }

  private static Stream<String[]> rows(String table) {
    return table.lines().map(line -> line.strip().split("\\s*\\|\\s*"));
  }

  @ParameterizedTest
  @MethodSource("words")
  void whatAnOperatorTypesFindsTheFlow(String typed, String flow) {
    assertThat(INDEX.find(typed)).extracting(match -> match.flow().id()).first().isEqualTo(flow);
  }

  @ParameterizedTest
  @MethodSource("pasted")
  void aLineOfALogIsKnownWithAllThatStandsAroundIt(String typed, String flow) {
    assertThat(INDEX.find(typed))
        .extracting(match -> match.flow().id(), Match::certain)
        .first()
        .isEqualTo(tuple(flow, true));
  }

  @Test
  void anEventThatManyTroublesHaveGoesAfterTheirOwn() {
    String events =
        """
        Warning FailedCreatePodSandBox 26m kubelet start failed: : pipe2: too many open files: unknown
        Normal SandboxChanged 66s (x808 over 41m) kubelet Pod sandbox changed, it will be killed and re-created.
        """;

    assertThat(INDEX.find(events))
        .extracting(match -> match.flow().id())
        .startsWith("containerd-too-many-open-files", "pods-restart-after-kubelet-restart");
  }

  @Test
  void everyErrorTextIsKnownForCertain() {
    assertThat(FLOWS)
        .allSatisfy(
            flow ->
                assertThat(flow.signs().errors())
                    .hasSizeGreaterThanOrEqualTo(4)
                    .allSatisfy(
                        text ->
                            assertThat(INDEX.find("E1122 03:12 x] " + text.replace("*", " 7 ")))
                                .first()
                                .extracting(match -> match.flow().id(), Match::certain)
                                .isEqualTo(List.of(flow.id(), true))));
  }

  @Test
  void everyFlowTellsItsSymptomsInEveryLanguageAndIsSearchedFor() {
    List<String> searched =
        Stream.concat(rows(WORDS), rows(PASTED)).map(row -> row[row.length - 1]).toList();

    assertThat(FLOWS)
        .allSatisfy(
            flow -> {
              assertThat(flow.signs().translated().keySet()).containsAll(Signs.LANGUAGES);
              assertThat(searched).filteredOn(flow.id()::equals).hasSizeGreaterThanOrEqualTo(3);
            });
  }
}
