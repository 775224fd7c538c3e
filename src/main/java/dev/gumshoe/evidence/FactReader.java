package dev.gumshoe.evidence;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;

/** Evidence out of the facts that {@link Facts#of} made of it: a session keeps only the facts. */
public final class FactReader {
  private FactReader() {}

  /**
   * The evidence that facts tell of.
   *
   * @throws IllegalArgumentException when they are not those of this type of evidence
   */
  public static <E extends Evidence> E read(Class<E> type, Map<String, Object> facts) {
    return type.cast(made(type, facts));
  }

  private static Object made(Class<?> type, Map<?, ?> facts) {
    RecordComponent[] components = type.getRecordComponents();
    var types = new Class<?>[components.length];
    var values = new Object[components.length];
    for (int at = 0; at < components.length; at++) {
      types[at] = components[at].getType();
      values[at] = value(components[at].getGenericType(), facts.get(components[at].getName()));
    }
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (NoSuchMethodException | InstantiationException | IllegalAccessException e) {
      throw new IllegalStateException("a public record cannot be made: " + type, e);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException("no facts of " + type.getSimpleName(), e.getCause());
    }
  }

  private static Object value(Type type, Object fact) {
    return switch (fact) {
      case Long number when type == int.class -> Math.toIntExact(number);
      case Long number when type == long.class -> number;
      case Double number when type == double.class -> number;
      case String text when type == String.class -> text;
      case Boolean truth when type == boolean.class -> truth;
      case List<?> list when type instanceof ParameterizedType of ->
          list.stream().map(one -> value(of.getActualTypeArguments()[0], one)).toList();
      case Map<?, ?> nested when type instanceof Class<?> record && record.isRecord() ->
          made(record, nested);
      case null, default ->
          throw new IllegalArgumentException("no fact of " + type.getTypeName() + ": " + fact);
    };
  }
}
