package dev.gumshoe.packets.inspect;

import dev.gumshoe.packets.checksum.Checksum;
import dev.gumshoe.packets.decode.LayerWords;
import dev.gumshoe.packets.layer.Icmp;
import dev.gumshoe.packets.layer.Layer;
import dev.gumshoe.packets.layer.Reassembled;
import dev.gumshoe.packets.layer.Span;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Layers as a tree. What a layer tells is what its record holds: a header that gets a new field
 * shows it without a change here.
 */
final class LayerNodes {
  private LayerNodes() {}

  static List<LayerNode> of(List<Layer> layers) {
    return layers.stream().map(LayerNodes::of).toList();
  }

  private static LayerNode of(Layer layer) {
    var children = new ArrayList<LayerNode>();
    for (RecordComponent part : layer.getClass().getRecordComponents()) {
      if (!part.getType().equals(Span.class)) {
        fact(part, layer).ifPresent(text -> children.add(leaf(text, layer.span())));
      }
    }
    switch (layer) {
      case Icmp icmp when !icmp.quoted().isEmpty() ->
          children.add(new LayerNode("it is about", layer.span(), of(icmp.quoted())));
      case Reassembled whole -> // spans of these count in the datagram, not in this packet
          children.addAll(without(of(whole.layers()), layer.span()));
      default -> {}
    }
    return new LayerNode(title(layer), layer.span(), children);
  }

  private static List<LayerNode> without(List<LayerNode> nodes, Span span) {
    return nodes.stream()
        .map(node -> new LayerNode(node.text(), span, without(node.children(), span)))
        .toList();
  }

  private static LayerNode leaf(String text, Span span) {
    return new LayerNode(text, span, List.of());
  }

  private static String title(Layer layer) {
    String words = LayerWords.of(layer);
    String name = layer.getClass().getSimpleName();
    String damage = layer.checksum() == Checksum.WRONG ? " ! wrong checksum" : "";
    return (words.isEmpty() ? name : words) + damage;
  }

  private static Optional<String> fact(RecordComponent part, Object of) {
    return shown(value(part, of)).map(value -> words(part.getName()) + ": " + value);
  }

  private static Object value(RecordComponent part, Object of) {
    try {
      return part.getAccessor().invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the parts of public records can be read", e);
    }
  }

  /** Empty for what is not there, and for what has a place of its own in the tree. */
  private static Optional<String> shown(Object value) {
    return switch (value) {
      case Checksum sum -> sum == Checksum.ABSENT ? Optional.empty() : Optional.of(sum.words());
      case OptionalInt number ->
          number.isPresent() ? Optional.of("" + number.getAsInt()) : Optional.empty();
      case OptionalLong number ->
          number.isPresent() ? Optional.of("" + number.getAsLong()) : Optional.empty();
      case Optional<?> some -> some.flatMap(LayerNodes::shown);
      case List<?> list ->
          list.isEmpty() || list.getFirst() instanceof Layer
              ? Optional.empty()
              : Optional.of(list.toString());
      case Boolean yes -> yes ? Optional.of("yes") : Optional.of("no");
      case String text -> text.isEmpty() ? Optional.empty() : Optional.of(text);
      case Record record when !overridden(record) -> Optional.of(record(record));
      default -> Optional.of(value.toString());
    };
  }

  private static boolean overridden(Record record) {
    try {
      return !Modifier.isFinal(record.getClass().getMethod("toString").getModifiers());
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("everything has toString", e);
    }
  }

  private static String record(Record record) {
    var facts = new ArrayList<String>();
    for (RecordComponent part : record.getClass().getRecordComponents()) {
      fact(part, record).ifPresent(facts::add);
    }
    return String.join(", ", facts);
  }

  /** {@code sourcePort} is {@code source port}. */
  private static String words(String name) {
    return name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
  }
}
