namespace Capi.CatalogWriter;

/// <summary>Maps the values of parameters.json to members of the catalog's enums. Throws for unknown values.</summary>
internal static class EnumMapping
{
    public static string GetSection(string value) => "ParameterSection." + CSharp.PascalCase(value);

    public static string GetRequirement(string value) => "Requirement." + CSharp.PascalCase(value);

    public static string GetHandling(string value) => "Handling." + value switch
    {
        "n/a" => "NotApplicable",
        "hash" or "clear" or "hash_optional" => CSharp.PascalCase(value),
        _ => throw CreateUnknownValueException("handling", value),
    };

    public static string GetParameterType(string value) => "ParameterType." + value switch
    {
        "string" or "integer" or "number" or "boolean" or "date" or "object" or "array" => CSharp.PascalCase(value),
        "0|1" => "ZeroOrOne",
        "array<string>" => "StringArray",
        "array<string|integer>" => "StringOrIntegerArray",
        "array<object>" or "array<event>" => "ObjectArray",
        "string|boolean" => "StringOrBoolean",
        _ => throw CreateUnknownValueException("type", value),
    };

    public static string GetNormalization(string value) => "Normalization." + value switch
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
            => CSharp.PascalCase(value),
        _ => throw CreateUnknownValueException("normalisation", value),
    };

    private static InvalidDataException CreateUnknownValueException(string property, string value) =>
        new($"parameters.json: '{value}' is not a known {property}.");
}
