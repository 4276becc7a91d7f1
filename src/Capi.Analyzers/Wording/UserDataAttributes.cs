using Capi.Catalog;
using Capi.Reading;

namespace Capi.Analyzers.Wording;

/// <summary>The attribute that a user_data key requires.</summary>
internal static class UserDataAttributes
{
    /// <summary>The attribute in C# syntax: <c>[Hashed("em")]</c> for <c>em</c>, <c>[Clear("fbc")]</c> for <c>fbc</c>. The key must belong to user_data.</summary>
    public static string For(string key) => Names.Attribute(KindFor(key), key);

    /// <summary>The kind of the attribute.</summary>
    public static AnnotationKind KindFor(string key) =>
        Parameters.Find(ParameterSection.UserData, key) is { Handling: Handling.Clear } ? AnnotationKind.Clear : AnnotationKind.Hashed;

    /// <summary>The documented keys that require the attribute.</summary>
    public static IEnumerable<string> KeysOf(AnnotationKind kind) =>
        from parameter in Parameters.All
        where parameter is { Section: ParameterSection.UserData, IsDocumented: true } && KindFor(parameter.Key) == kind
        select parameter.Key;
}
