using System.Reflection;

namespace Capi.Generators.Tests;

/// <summary>Reads the annotated members of an object by reflection, base types first, including flattened objects.</summary>
internal static class ReferenceMembers
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static IEnumerable<ReferenceEntry> Of(object value) => Of(value.GetType(), value);

    /// <summary>Takes the type as well, because the members of a null object still determine which keys are lists.</summary>
    private static IEnumerable<ReferenceEntry> Of(Type type, object? value)
    {
        var levels = new Stack<Type>();
        for (var level = type; level is not null && level != typeof(object) && level != typeof(ValueType); level = level.BaseType)
            levels.Push(level);

        return levels.SelectMany(level => Level(level, value));
    }

    private static IEnumerable<ReferenceEntry> Level(Type level, object? value)
    {
        var parameters = level.GetConstructors(Declared).SelectMany(constructor => constructor.GetParameters()).ToList();
        foreach (var property in level.GetProperties(Declared))
        {
            var attributes = property.GetCustomAttributes()
                .Concat(parameters.Where(parameter => parameter.Name == property.Name).SelectMany(parameter => parameter.GetCustomAttributes()));
            foreach (var entry in Entries(property.Name, property.PropertyType, attributes, value is null ? null : property.GetValue(value)))
                yield return entry;
        }

        foreach (var field in level.GetFields(Declared))
        {
            var name = field.Name.StartsWith('<') ? field.Name[1..field.Name.IndexOf('>')] : field.Name;
            foreach (var entry in Entries(name, field.FieldType, field.GetCustomAttributes(), value is null ? null : field.GetValue(value)))
                yield return entry;
        }
    }

    private static IEnumerable<ReferenceEntry> Entries(string name, Type type, IEnumerable<Attribute> attributes, object? value)
    {
        foreach (var attribute in attributes.Where(attribute => attribute.GetType().Namespace == "Capi"))
        {
            if (attribute is not FlattenAttribute)
            {
                yield return new ReferenceEntry(name, attribute, type, value);
                continue;
            }

            foreach (var entry in Of(Nullable.GetUnderlyingType(type) ?? type, value))
                yield return entry;
        }
    }
}
