using Capi.Catalog;
using Capi.Reading;

namespace Capi.Analyzers.Wording;

/// <summary>Formats missing custom data for messages.</summary>
internal static class MissingData
{
    /// <summary><c>'value' and 'currency'</c>.</summary>
    public static string Keys(IReadOnlyList<string> keys) => string.Join(" and ", keys.Select(key => "'" + key + "'"));

    /// <summary>The members to add: <c>[CustomData] decimal Value and [CustomData] string Currency</c>.</summary>
    /// <param name="keys">Keys of the section.</param>
    /// <param name="section">The section of the keys: custom data, or an entry of contents.</param>
    public static string Members(IReadOnlyList<string> keys, ParameterSection section = ParameterSection.CustomData) =>
        string.Join(" and ", keys.Select(key => Member(Parameters.Find(section, key)!)));

    private static string Member(ParameterDefinition parameter) =>
        Names.Attribute(AnnotationKind.CustomData) + " " + CarriedTypes.Natural(AnnotationKind.CustomData, parameter) + " " + parameter.Name;
}
