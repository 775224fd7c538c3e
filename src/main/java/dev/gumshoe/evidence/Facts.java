package dev.gumshoe.evidence;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Evidence as conditions, journals and JSON see it: maps, lists and plain values. */
public final class Facts {
  /** Asking a class for its components is slow, and large rule sets have many thousand records. */
  private static final ClassValue<List<RecordComponent>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
          return List.of(type.getRecordComponents());
        }
      };

  private Facts() {}

  /**
   * The components of a record in their order: {@code Map}, {@code List}, {@code String}, {@code
   * Long}, {@code Double}, {@code Boolean}; none of it can be changed.
   */
  public static Map<String, Object> of(Evidence evidence) {
    return fields((Record) evidence);
  }

  /** The names and types of what {@link #of} gives for a type of evidence. */
  public static FactType.Struct typeOf(Class<? extends Evidence> type) {
    return struct(type);
  }

  private static Map<String, Object> fields(Record of) {
    var found = new LinkedHashMap<String, Object>();
    for (RecordComponent component : COMPONENTS.get(of.getClass())) {
      found.put(component.getName(), plain(value(of, component)));
    }
    return Collections.unmodifiableMap(found);
  }

  private static Object value(Record of, RecordComponent component) {
    try {
      return component.getAccessor().invoke(of);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("a public record cannot be read: " + of.getClass(), e);
    }
  }

  private static Object plain(Object value) {
    return switch (value) {
      case String text -> text;
      case Long number -> number;
      case Integer number -> (long) number;
      case Double number -> number;
      case Boolean truth -> truth;
      case List<?> list -> list.stream().map(Facts::plain).toList();
      case Record nested -> fields(nested);
      default -> throw new IllegalStateException("not a fact: " + value.getClass());
    };
  }

  private static FactType.Struct struct(Class<?> type) {
    var found = new LinkedHashMap<String, FactType>();
    for (RecordComponent component : type.getRecordComponents()) {
      found.put(component.getName(), typed(component.getGenericType()));
    }
    return new FactType.Struct(type.getSimpleName(), found);
  }

  private static FactType typed(Type type) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return new FactType.ListOf(typed(list.getActualTypeArguments()[0]));
    }
    if (type == String.class) {
      return new FactType.Text();
    }
    if (type == long.class || type == int.class || type == Long.class) {
      return new FactType.Whole();
    }
    if (type == double.class) {
      return new FactType.Real();
    }
    if (type == boolean.class) {
      return new FactType.Truth();
    }
    if (type instanceof Class<?> nested && nested.isRecord()) {
      return struct(nested);
    }
    throw new IllegalStateException("not a type of facts: " + type);
  }
}
