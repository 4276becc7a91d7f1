namespace Capi.CatalogWriter;

/// <summary>Writes a public class of documented string constants.</summary>
internal static class ConstantsClass
{
    /// <param name="name">The class.</param>
    /// <param name="summary">Its documentation, as XML.</param>
    /// <param name="constants">Name, value and documentation (as XML) of each constant.</param>
    public static string Write(string name, string summary, IEnumerable<(string Name, string Value, string Doc)> constants)
    {
        var members = constants.Select(constant =>
            $"    /// <summary>{constant.Doc}</summary>\n    public const string {constant.Name} = {CSharp.Literal(constant.Value)};\n");

        return $$"""
            {{CSharp.Header}}namespace Capi;

            /// <summary>{{summary}}</summary>
            public static class {{name}}
            {
            {{string.Join('\n', members)}}}

            """;
    }
}
