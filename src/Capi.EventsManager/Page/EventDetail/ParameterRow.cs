using System.Globalization;
using Capi.Catalog;
using Capi.EventsManager.Diagnostics;

namespace Capi.EventsManager.Page.EventDetail;

/// <summary>A parameter with the handling that Meta expects, the one found, and the checks. Immutable.</summary>
internal sealed record ParameterRow(string Path, string Value, string Expected, string Found, IReadOnlyList<ParameterCheck> Checks, string Documentation)
{
    /// <summary>Returns the rows of a copy: customer information first.</summary>
    /// <param name="copy">The copy.</param>
    /// <param name="showsClickIds">True to show fbc and fbp whole.</param>
    public static IEnumerable<ParameterRow> Create(EventCopy copy, bool showsClickIds) =>
        copy.Identifiers.Select(identifier => Create(identifier, showsClickIds)).Concat(copy.Parameters.Select(Create));

    private static ParameterRow Create(ReceivedIdentifier identifier, bool showsClickIds)
    {
        var path = "user_data." + identifier.Key;
        return new(
            path,
            FormatValue(identifier, showsClickIds),
            identifier.ExpectedForm switch
            {
                IdentifierForm.Hashed => "hashed (SHA-256)",
                IdentifierForm.Either => "hashed (recommended) or clear",
                _ => "clear, never hashed",
            },
            identifier.Form switch
            {
                IdentifierForm.Hashed => "hashed",
                IdentifierForm.Md5 => "MD5",
                _ => "clear",
            },
            [new(identifier.HasExpectedForm ? "expected form" : "not in the expected form", identifier.HasExpectedForm), .. identifier.Checks],
            MetaDocs.FindPage(path));
    }

    private static ParameterRow Create(ReceivedParameter parameter)
    {
        var definition = Find(parameter.Path);
        return new(
            parameter.Path,
            parameter.DisplayValue,
            definition is null ? "custom property" : $"{Describe(definition.Type)}{(definition.Requirement is Requirement.Required ? ", required" : "")}",
            parameter.Expected is null ? "as expected" : "another type or value",
            definition is null ? [] : [new(parameter.Expected is { } expected ? $"should be {expected}" : "type and value", parameter.Expected is null)],
            MetaDocs.FindPage(parameter.Path));
    }

    private static ParameterDefinition? Find(string path) => path.Split('.') switch
    {
        ["custom_data", var key] => ParameterDefinitions.Find(ParameterSection.CustomData, key),
        [var key] => ParameterDefinitions.Find(ParameterSection.Event, key),
        _ => null,
    };

    private static string FormatValue(ReceivedIdentifier identifier, bool showsClickIds)
    {
        if (showsClickIds && identifier is { Key: "fbc" or "fbp", Values: [var whole, ..] })
            return whole;
        var value = identifier.DisplayValue.Length == 0 ? "(hidden)" : identifier.DisplayValue;
        return identifier.Count == 1 ? value : string.Create(CultureInfo.InvariantCulture, $"{value} +{identifier.Count - 1}");
    }

    private static string Describe(ParameterType type) => type switch
    {
        ParameterType.Number => "number",
        ParameterType.Integer => "integer",
        ParameterType.Boolean => "true or false",
        ParameterType.ZeroOrOne => "0 or 1",
        ParameterType.Object => "object",
        ParameterType.ObjectArray => "array of objects",
        ParameterType.StringArray or ParameterType.StringOrIntegerArray => "array of strings",
        ParameterType.Array => "array",
        _ => "text",
    };
}
