using System.Text;

namespace Capi.CatalogWriter;

/// <summary>Generates the table of all standard events.</summary>
internal static class StandardEventDefinitionsFile
{
    public static string Write(CatalogSource source)
    {
        var text = new StringBuilder(CSharp.Header);
        text.Append(
            """
            namespace Capi.Catalog;

            internal static partial class StandardEventDefinitions
            {
                /// <summary>All standard events, in the order of data/standard-events.json.</summary>
                public static IReadOnlyList<StandardEventDefinition> All { get; } =
                [

            """);
        foreach (var definition in source.Events)
            text.Append("        new(").AppendJoin(", ", Arguments(definition)).Append("),\n");

        return text.Append("    ];\n}\n").ToString();
    }

    private static IEnumerable<string> Arguments(SourceEvent definition) =>
    [
        CSharp.Literal(definition.EventName),
        CSharp.Literals(definition.CustomData.Required),
        CSharp.Literals(definition.CustomData.Recommended),
        CSharp.Literals(definition.CustomData.Optional),
        CSharp.Literals(definition.CustomData.RequiredForCatalogueAds.SelectMany(keys => keys.Split(" or "))),
        CSharp.Literals(definition.Ga4),
    ];
}
