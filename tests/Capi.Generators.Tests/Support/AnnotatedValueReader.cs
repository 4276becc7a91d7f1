using System.Reflection;

namespace Capi.Generators.Tests.Support;

/// <summary>Reads the annotated members of an object by reflection, base types first, including flattened objects.</summary>
internal static class AnnotatedValueReader
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static IEnumerable<AnnotatedValue> ReadValues(object value) => ReadValues(value.GetType(), value);

    /// <summary>Takes the type as well, because the members of a null object still determine which keys are lists.</summary>
    private static IEnumerable<AnnotatedValue> ReadValues(Type type, object? value)
    {
        var levels = new Stack<Type>();
        for (var level = type; level is not null && level != typeof(object) && level != typeof(ValueType); level = level.BaseType)
            levels.Push(level);

        return levels.SelectMany(level => ReadDeclaredValues(level, value));
    }

    private static IEnumerable<AnnotatedValue> ReadDeclaredValues(Type level, object? value)
    {
        var parameters = level.GetConstructors(Declared).SelectMany(constructor => constructor.GetParameters()).ToList();
        foreach (var property in level.GetProperties(Declared))
        {
            var attributes = property.GetCustomAttributes()
                .Concat(parameters.Where(parameter => parameter.Name == property.Name).SelectMany(parameter => parameter.GetCustomAttributes()));
            foreach (var entry in CreateValues(property.Name, property.PropertyType, attributes, value is null ? null : property.GetValue(value)))
                yield return entry;
        }

        foreach (var field in level.GetFields(Declared))
        {
            var name = field.Name.StartsWith('<') ? field.Name[1..field.Name.IndexOf('>')] : field.Name;
            foreach (var entry in CreateValues(name, field.FieldType, field.GetCustomAttributes(), value is null ? null : field.GetValue(value)))
                yield return entry;
        }
    }

    private static IEnumerable<AnnotatedValue> CreateValues(string name, Type type, IEnumerable<Attribute> attributes, object? value)
    {
        foreach (var attribute in attributes.Where(attribute => attribute.GetType().Namespace == "Capi"))
        {
            if (attribute is not FlattenAttribute)
            {
                yield return new AnnotatedValue(name, attribute, type, value);
                continue;
            }

            foreach (var entry in ReadValues(Nullable.GetUnderlyingType(type) ?? type, value))
                yield return entry;
        }
    }
}
