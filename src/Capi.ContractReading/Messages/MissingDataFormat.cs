using Capi.Catalog;
using Capi.ContractReading.Members;

namespace Capi.ContractReading.Messages;

/// <summary>Formats missing custom data for messages.</summary>
internal static class MissingDataFormat
{
    /// <summary><c>'value' and 'currency'</c>.</summary>
    public static string FormatKeys(IReadOnlyList<string> keys) => string.Join(" and ", keys.Select(key => "'" + key + "'"));

    /// <summary>The members to add: <c>[CustomData] decimal Value and [CustomData] string Currency</c>.</summary>
    /// <param name="keys">Keys of the section.</param>
    /// <param name="section">The section of the keys: custom data, or an entry of contents.</param>
    public static string FormatMembers(IReadOnlyList<string> keys, ParameterSection section = ParameterSection.CustomData) =>
        string.Join(" and ", keys.Select(key => FormatMember(ParameterDefinitions.Find(section, key)!)));

    private static string FormatMember(ParameterDefinition parameter) =>
        MessageFormat.FormatAttribute(AnnotationKind.CustomData) + " " + SupportedTypes.GetPreferredType(AnnotationKind.CustomData, parameter) + " " + parameter.Name;
}
