package dev.gumshoe.evidence;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of facts again: what {@link Facts#of} takes apart. A journal keeps facts as JSON;
 * what an older one does not have is the empty text, 0, false or an empty list.
 */
public final class FactReader {
  private FactReader() {}

  /**
   * The evidence that these facts are.
   *
   * @throws IllegalArgumentException where a fact is of another type than the record's
   */
  public static <T extends Evidence> T read(Class<T> type, Map<?, ?> facts) {
    return type.cast(record(type, facts));
  }

  private static Object record(Class<?> type, Map<?, ?> facts) {
    RecordComponent[] components = type.getRecordComponents();
    var types = new Class<?>[components.length];
    var values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = value(components[i].getGenericType(), facts.get(components[i].getName()));
    }
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (NoSuchMethodException
        | InstantiationException
        | IllegalAccessException
        | InvocationTargetException e) {
      throw new IllegalArgumentException("not facts of " + type.getSimpleName(), e);
    }
  }

  private static Object value(Type type, @Nullable Object fact) {
    if (type instanceof ParameterizedType list) {
      Type element = list.getActualTypeArguments()[0];
      return fact == null
          ? List.of()
          : ((List<?>) fact).stream().map(each -> value(element, each)).toList();
    }
    if (type == String.class) {
      return fact == null ? "" : (String) fact;
    }
    if (type == boolean.class) {
      return fact != null && (Boolean) fact;
    }
    Number number = fact instanceof Number given ? given : 0;
    if (type == long.class || type == Long.class) {
      return number.longValue();
    }
    if (type == int.class) {
      return number.intValue();
    }
    if (type == double.class) {
      return number.doubleValue();
    }
    return record((Class<?>) type, fact instanceof Map<?, ?> nested ? nested : Map.of());
  }
}
