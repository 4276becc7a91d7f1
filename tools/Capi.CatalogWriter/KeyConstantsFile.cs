namespace Capi.CatalogWriter;

/// <summary>Writes the constants class for the wire keys of one section.</summary>
internal static class KeyConstantsFile
{
    public static string Write(string className, string summary, IEnumerable<SourceParameter> parameters) =>
        ConstantsClass.Write(className, summary, parameters.Select(parameter => (parameter.Name, parameter.Key, Doc(parameter))));

    private static string Doc(SourceParameter parameter)
    {
        var key = $"<c>{parameter.Key}</c>{Handling(parameter)}.";
        var doc = parameter.Doc.Trim();
        if (doc.Length == 0)
            return key;

        return $"{key} {CSharp.EscapeXml(doc)}{(doc.EndsWith('.') ? "" : ".")}";
    }

    // Only customer information is either hashed or sent in clear.
    private static string Handling(SourceParameter parameter) => (parameter.Section, parameter.Handling) switch
    {
        ("user_data", "hash") => ", hashed",
        ("user_data", "clear") => ", in clear",
        ("user_data", "hash_optional") => ", hashed or in clear",
        _ => "",
    };
}
