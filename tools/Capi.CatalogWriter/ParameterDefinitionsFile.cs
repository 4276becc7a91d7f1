using System.Text;

namespace Capi.CatalogWriter;

/// <summary>Generates the table of all parameters.</summary>
internal static class ParameterDefinitionsFile
{
    public static string Write(CatalogSource source)
    {
        var text = new StringBuilder(CSharp.Header);
        text.Append(
            """
            namespace Capi.Catalog;

            internal static partial class ParameterDefinitions
            {
                /// <summary>All parameters, in the order of data/parameters.json.</summary>
                public static IReadOnlyList<ParameterDefinition> All { get; } =
                [

            """);
        foreach (var parameter in source.Parameters)
            text.Append("        new(").AppendJoin(", ", Arguments(parameter)).Append("),\n");

        return text.Append("    ];\n}\n").ToString();
    }

    private static IEnumerable<string> Arguments(SourceParameter parameter) =>
    [
        EnumMapping.GetSection(parameter.Section),
        CSharp.Literal(parameter.Key),
        CSharp.Literal(parameter.Name),
        EnumMapping.GetParameterType(parameter.Type),
        CSharp.Literal(parameter.List),
        EnumMapping.GetHandling(parameter.Handling),
        EnumMapping.GetNormalization(parameter.Normalisation),
        EnumMapping.GetRequirement(parameter.Required),
        CSharp.Literal(parameter.DocumentedByMeta),
        .. parameter.Values.Select(value => CSharp.Literal(value.ToString())),
    ];
}
