using Capi.Catalog;
using Capi.ContractReading.Members;

namespace Capi.ContractReading.Messages;

/// <summary>The attribute that a user_data key requires.</summary>
internal static class UserDataAttributes
{
    /// <summary>The attribute in C# syntax: <c>[Hashed("em")]</c> for <c>em</c>, <c>[Clear("fbc")]</c> for <c>fbc</c>. The key must belong to user_data.</summary>
    public static string FormatAttribute(string key) => MessageFormat.FormatAttribute(GetKind(key), key);

    /// <summary>The kind of the attribute.</summary>
    public static AnnotationKind GetKind(string key) =>
        ParameterDefinitions.Find(ParameterSection.UserData, key) is { Handling: Handling.Clear } ? AnnotationKind.Clear : AnnotationKind.Hashed;

    /// <summary>The documented keys that require the attribute.</summary>
    public static IEnumerable<string> GetKeys(AnnotationKind kind) =>
        from parameter in ParameterDefinitions.All
        where parameter is { Section: ParameterSection.UserData, IsDocumented: true } && GetKind(parameter.Key) == kind
        select parameter.Key;
}
