namespace Capi.CatalogWriter;

/// <summary>Maps the values of parameters.json to members of the catalog's enums. Throws for unknown values.</summary>
internal static class Vocabulary
{
    public static string Section(string word) => "ParameterSection." + CSharp.PascalCase(word);

    public static string Requirement(string word) => "Requirement." + CSharp.PascalCase(word);

    public static string Handling(string word) => "Handling." + word switch
    {
        "n/a" => "NotApplicable",
        "hash" or "clear" or "hash_optional" => CSharp.PascalCase(word),
        _ => throw Unknown("handling", word),
    };

    public static string Type(string word) => "ParameterType." + word switch
    {
        "string" or "integer" or "number" or "boolean" or "date" or "object" or "array" => CSharp.PascalCase(word),
        "0|1" => "ZeroOrOne",
        "array<string>" => "StringArray",
        "array<string|integer>" => "StringOrIntegerArray",
        "array<object>" or "array<event>" => "ObjectArray",
        "string|boolean" => "StringOrBoolean",
        _ => throw Unknown("type", word),
    };

    public static string Normalization(string word) => "Normalization." + word switch
    {
        "dob" => "DateOfBirth",
        "ip" => "IpAddress",
        "f5" => "FirstFive",
        "dob_day" => "DayOfBirth",
        "dob_month" => "MonthOfBirth",
        "dob_year" => "YearOfBirth",
        "int" => "Integer",
        "enum" => "Enumeration",
        "none" or "email" or "phone" or "name" or "gender" or "city" or "state" or "zip" or "country" or "external_id" or "fbc" or "fbp"
            or "initial" or "currency" or "unix_seconds" or "integer_string" or "hmac_sha256_hex" or "trim" or "number" or "url" or "secret"
            => CSharp.PascalCase(word),
        _ => throw Unknown("normalisation", word),
    };

    private static InvalidDataException Unknown(string property, string word) =>
        new($"parameters.json: '{word}' is not a known {property}.");
}
