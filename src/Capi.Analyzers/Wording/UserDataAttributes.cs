using Capi.Catalog;
using Capi.Reading;

namespace Capi.Analyzers.Wording;

/// <summary>The attribute that user_data demands of a key.</summary>
internal static class UserDataAttributes
{
    /// <summary>For <c>em</c>, <c>[Hashed("em")]</c>; for <c>fbc</c>, <c>[Clear("fbc")]</c>. The key must be one of user_data.</summary>
    public static string For(string key)
    {
        var isClear = Parameters.Find(ParameterSection.UserData, key) is { Handling: Handling.Clear };
        return Names.Attribute(isClear ? AnnotationKind.Clear : AnnotationKind.Hashed, key);
    }
}
