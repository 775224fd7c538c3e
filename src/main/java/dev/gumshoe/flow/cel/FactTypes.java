package dev.gumshoe.flow.cel;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.Immutable;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import dev.gumshoe.evidence.FactType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The types of evidence as CEL's checker sees them. */
@Immutable
final class FactTypes implements CelTypeProvider {
  private final ImmutableMap<String, CelType> structs;

  private FactTypes(ImmutableMap<String, CelType> structs) {
    this.structs = structs;
  }

  @Override
  public ImmutableCollection<CelType> types() {
    return structs.values();
  }

  @Override
  public Optional<CelType> findType(String name) {
    return Optional.ofNullable(structs.get(name));
  }

  /** Collects the structs that are met on the way. */
  static final class Collector {
    private final Map<String, CelType> structs = new LinkedHashMap<>();

    /** The type of a fact; structs within it are made known to the checker. */
    CelType of(FactType type) {
      return switch (type) {
        case FactType.Text _ -> SimpleType.STRING;
        case FactType.Whole _ -> SimpleType.INT;
        case FactType.Real _ -> SimpleType.DOUBLE;
        case FactType.Truth _ -> SimpleType.BOOL;
        case FactType.ListOf(FactType element) -> ListType.create(of(element));
        case FactType.Struct struct -> structOf(struct);
      };
    }

    FactTypes collected() {
      return new FactTypes(ImmutableMap.copyOf(structs));
    }

    private CelType structOf(FactType.Struct struct) {
      String name = "evidence." + struct.name();
      if (!structs.containsKey(name)) {
        var building = ImmutableMap.<String, CelType>builder();
        struct.fields().forEach((field, type) -> building.put(field, of(type)));
        ImmutableMap<String, CelType> fields = building.buildOrThrow();
        structs.put(
            name,
            StructType.create(
                name, fields.keySet(), field -> Optional.ofNullable(fields.get(field))));
      }
      return StructTypeReference.create(name);
    }
  }
}
