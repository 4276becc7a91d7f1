using Capi.Catalog;

namespace Capi.ContractReading.Fields;

/// <summary>Recognizes a text with several IDs, such as <c>"1,2"</c>: Meta would read it as the ID of one product that doesn't exist.</summary>
internal static class JoinedList
{
    // The last words of a name: ProductIds, ProductIDs, ArticleNumbers, IdsCsv, SkuList.
    private static readonly TermDictionary Endings = new(
        "ids skus eans gtins upcs isbns asins mpns numbers codes list csv joined commaseparated".Split(' ').Select(word => (word, word)));

    /// <summary>True for a single text whose member name is the plural of an ID, or says that it is a list. A single ID is a list of one and fine.</summary>
    public static bool IsOne(ParameterDefinition? parameter, string memberName, ValueShape value) =>
        parameter is { Type: ParameterType.StringArray or ParameterType.StringOrIntegerArray }
        && value is { IsCollection: false, Kind: ScalarKind.String }
        && (Endings.Find(memberName, onlyAtEnd: true) is not null || memberName.EndsWith("IDs", StringComparison.Ordinal));
}
