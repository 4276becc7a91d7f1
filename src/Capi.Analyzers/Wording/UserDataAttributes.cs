using Capi.Catalog;
using Capi.Reading;

namespace Capi.Analyzers.Wording;

/// <summary>The attribute that user_data demands of a key.</summary>
internal static class UserDataAttributes
{
    /// <summary>For <c>em</c>, <c>[Hashed("em")]</c>; for <c>fbc</c>, <c>[Clear("fbc")]</c>. The key must be one of user_data.</summary>
    public static string For(string key) => Names.Attribute(KindFor(key), key);

    /// <summary>The attribute alone.</summary>
    public static AnnotationKind KindFor(string key) =>
        Parameters.Find(ParameterSection.UserData, key) is { Handling: Handling.Clear } ? AnnotationKind.Clear : AnnotationKind.Hashed;

    /// <summary>The documented keys that take the attribute.</summary>
    public static IEnumerable<string> KeysOf(AnnotationKind kind) =>
        from parameter in Parameters.All
        where parameter is { Section: ParameterSection.UserData, IsDocumented: true } && KindFor(parameter.Key) == kind
        select parameter.Key;
}
