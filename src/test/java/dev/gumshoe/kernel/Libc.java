package dev.gumshoe.kernel;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The calls of the C library that Java has no other way to; numbers are those of Linux. */
@SuppressWarnings("restricted") // The signatures below are those of the manual pages.
final class Libc {
  static final int AF_INET = 2;
  static final int AF_INET6 = 10;
  static final int AF_NETLINK = 16;
  static final int SOCK_RAW = 3;
  static final int SOCK_RAW_NONBLOCK = SOCK_RAW | 0x800;
  static final int O_RDWR_NONBLOCK = 2 | 0x800;
  static final int EAGAIN = 11;
  static final int ENOBUFS = 105;
  private static final int CLONE_NEWNET = 0x40000000;
  private static final int BUFFER = 1 << 17;
  private static final int MASK = 128;

  private static final Linker LINKER = Linker.nativeLinker();
  private static final StructLayout STATE = Linker.Option.captureStateLayout();
  private static final VarHandle ERRNO =
      STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

  private static final MethodHandle UNSHARE = handle("unshare", JAVA_INT, JAVA_INT);
  private static final MethodHandle OPEN = variadic("open", 2, JAVA_INT, ADDRESS, JAVA_INT);
  private static final MethodHandle CLOSE = handle("close", JAVA_INT, JAVA_INT);
  private static final MethodHandle IOCTL =
      variadic("ioctl", 2, JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS);
  private static final MethodHandle WRITE =
      handle("write", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
  private static final MethodHandle READ = handle("read", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
  private static final MethodHandle SOCKET =
      handle("socket", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
  private static final MethodHandle BIND = handle("bind", JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);
  private static final MethodHandle OPTION =
      handle("setsockopt", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);
  private static final MethodHandle SEND =
      handle("sendto", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS, JAVA_INT);
  private static final MethodHandle FSUID = handle("setfsuid", JAVA_INT, JAVA_INT);
  private static final MethodHandle CPU = handle("sched_getcpu", JAVA_INT);
  private static final MethodHandle AFFINITY =
      handle("sched_setaffinity", JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS);
  private static final MethodHandle FSGID = handle("setfsgid", JAVA_INT, JAVA_INT);

  private final Arena arena = Arena.ofAuto();
  private final MemorySegment state = arena.allocate(STATE);
  private final MemorySegment buffer = arena.allocate(BUFFER);

  /** For one thread: the memory that calls use is this object's own. */
  Libc() {}

  private static MethodHandle handle(String name, MemoryLayout result, MemoryLayout... arguments) {
    return LINKER.downcallHandle(
        LINKER.defaultLookup().findOrThrow(name),
        FunctionDescriptor.of(result, arguments),
        Linker.Option.captureCallState("errno"));
  }

  private static MethodHandle variadic(
      String name, int fixed, MemoryLayout result, MemoryLayout... arguments) {
    return LINKER.downcallHandle(
        LINKER.defaultLookup().findOrThrow(name),
        FunctionDescriptor.of(result, arguments),
        Linker.Option.captureCallState("errno"),
        Linker.Option.firstVariadicArg(fixed));
  }

  /** Puts the calling thread, and what it starts from now on, into a new network namespace. */
  void unshareNetwork() {
    check("unshare", call(() -> (int) UNSHARE.invokeExact(state, CLONE_NEWNET)));
  }

  int open(String path) {
    MemorySegment name = text(path);
    return (int) check(path, call(() -> (int) OPEN.invokeExact(state, name, O_RDWR_NONBLOCK)));
  }

  void close(int fd) {
    check("close", call(() -> (int) CLOSE.invokeExact(state, fd)));
  }

  void ioctl(int fd, long request, byte[] argument) {
    MemorySegment in = put(argument);
    check("ioctl", call(() -> (int) IOCTL.invokeExact(state, fd, request, in)));
  }

  void write(int fd, byte[] bytes) {
    MemorySegment in = put(bytes);
    long length = bytes.length;
    check("write", call(() -> (long) WRITE.invokeExact(state, fd, in, length)));
  }

  /** What there is to read now; empty when there is nothing, or when the kernel dropped some. */
  byte[] read(int fd) {
    long length = call(() -> (long) READ.invokeExact(state, fd, buffer, (long) BUFFER));
    if (length < 0 && (errno() == EAGAIN || errno() == ENOBUFS)) {
      return new byte[0];
    }
    check("read", length);
    return buffer.asSlice(0, length).toArray(JAVA_BYTE);
  }

  int socket(int family, int type, int protocol) {
    return (int)
        check("socket", call(() -> (int) SOCKET.invokeExact(state, family, type, protocol)));
  }

  void bind(int fd, byte[] address) {
    MemorySegment in = put(address);
    int length = address.length;
    check("bind", call(() -> (int) BIND.invokeExact(state, fd, in, length)));
  }

  void option(int fd, int level, int name, int value) {
    MemorySegment in = arena.allocate(JAVA_INT);
    in.set(JAVA_INT, 0, value);
    check(
        "setsockopt",
        call(() -> (int) OPTION.invokeExact(state, fd, level, name, in, Integer.BYTES)));
  }

  /** Sends; gives 0, or the error number with which the kernel refused. */
  int send(int fd, byte[] bytes, byte[] to) {
    MemorySegment in = put(bytes);
    MemorySegment address = buffer.asSlice(BUFFER - to.length, to.length);
    address.copyFrom(MemorySegment.ofArray(to));
    long length = bytes.length;
    int size = to.length;
    long sent = call(() -> (long) SEND.invokeExact(state, fd, in, length, 0, address, size));
    return sent < 0 ? errno() : 0;
  }

  /** Whose files and sockets the calling thread makes from now on. */
  void owner(int uid, int gid) {
    call(() -> (int) FSGID.invokeExact(state, gid));
    call(() -> (int) FSUID.invokeExact(state, uid));
  }

  /** Keeps the calling thread on the processor that it is on. */
  void stay() {
    int cpu = (int) check("sched_getcpu", call(() -> (int) CPU.invokeExact(state)));
    byte[] mask = new byte[MASK];
    mask[cpu / 8] = (byte) (1 << cpu % 8);
    affinity(mask);
  }

  /** Lets the calling thread go to any processor again. */
  void roam() {
    byte[] mask = new byte[MASK];
    Arrays.fill(mask, (byte) -1);
    affinity(mask);
  }

  private void affinity(byte[] mask) {
    MemorySegment in = put(mask);
    check("sched_setaffinity", call(() -> (int) AFFINITY.invokeExact(state, 0, (long) MASK, in)));
  }

  private MemorySegment put(byte[] bytes) {
    MemorySegment in = buffer.asSlice(0, Math.max(1, bytes.length));
    MemorySegment.copy(bytes, 0, in, JAVA_BYTE, 0, bytes.length);
    return in;
  }

  private MemorySegment text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return put(Arrays.copyOf(bytes, bytes.length + 1));
  }

  private int errno() {
    return (int) ERRNO.get(state, 0L);
  }

  private long check(String what, long result) {
    if (result < 0) {
      throw new IllegalStateException(what + ": error number " + errno());
    }
    return result;
  }

  private interface NativeCall {
    long run() throws Throwable;
  }

  private static long call(NativeCall call) {
    try {
      return call.run();
    } catch (RuntimeException | Error failure) {
      throw failure;
    } catch (Throwable failure) {
      throw new IllegalStateException(failure);
    }
  }
}
