using Capi.Catalog;

namespace Capi.ContractReading.Fields;

/// <summary>Recognizes a text with several IDs, such as <c>"1,2"</c>: Meta would read it as the ID of one product that doesn't exist.</summary>
internal static class JoinedList
{
    /// <summary>True for a single text whose member name is the plural of an ID. A single ID is a list of one and fine.</summary>
    public static bool IsOne(ParameterDefinition? parameter, string memberName, ValueShape value) =>
        parameter is { Type: ParameterType.StringArray or ParameterType.StringOrIntegerArray }
        && value is { IsCollection: false, Kind: ScalarKind.String }
        && IsPlural(memberName);

    private static bool IsPlural(string name) =>
        name.EndsWith("ids", StringComparison.OrdinalIgnoreCase) || name.EndsWith("skus", StringComparison.OrdinalIgnoreCase);
}
