using Capi.Catalog;

namespace Capi.ContractReading.Fields;

/// <summary>Defines which types of values are compatible with which parameter.</summary>
internal static class TypeCompatibility
{
    /// <summary>True when a value of this shape can be sent as the <c>user_data</c> parameter.</summary>
    public static bool SupportsUserData(bool isHashed, ParameterDefinition parameter, ValueShape value) =>
        value.Kind is { } kind
        && (!value.IsCollection || parameter.IsList)
        && (isHashed ? SupportsHashed(parameter.Normalization, kind) : SupportsClear(parameter.Normalization, kind));

    /// <summary>True when this kind of value can be normalized and hashed.</summary>
    public static bool SupportsHashed(Normalization normalization, ScalarKind kind) => kind switch
    {
        ScalarKind.String or ScalarKind.Digest => true,
        ScalarKind.DateOnly or ScalarKind.DateTimeOffset => normalization == Normalization.DateOfBirth,
        ScalarKind.Guid => normalization is Normalization.ExternalId or Normalization.Trim,
        ScalarKind.Enum => normalization is Normalization.Gender or Normalization.State or Normalization.Country
            or Normalization.City or Normalization.ExternalId,

        // Not the postal code: a number has no leading zeros.
        ScalarKind.SignedInteger or ScalarKind.UnsignedInteger => normalization is Normalization.ExternalId or Normalization.Trim
            or Normalization.Phone or Normalization.DayOfBirth or Normalization.MonthOfBirth or Normalization.YearOfBirth,
        _ => false,
    };

    /// <summary>True when this kind of value can be sent in clear.</summary>
    public static bool SupportsClear(Normalization normalization, ScalarKind kind) => kind switch
    {
        ScalarKind.String => true,
        ScalarKind.IpAddress => normalization == Normalization.IpAddress,
        ScalarKind.Guid or ScalarKind.Enum => normalization is Normalization.Trim or Normalization.ExternalId,
        ScalarKind.SignedInteger or ScalarKind.UnsignedInteger =>
            normalization is Normalization.Trim or Normalization.ExternalId or Normalization.IntegerString,
        _ => false,
    };

    /// <summary>True when a value of this shape can be sent as the standard parameter, or, for null, as a custom property.</summary>
    public static bool SupportsCustomData(ParameterDefinition? parameter, ValueShape value)
    {
        if (value.IsCollection && parameter is { IsList: false })
            return false;
        if (value.Kind is not { } kind)
            return parameter is null or { Type: ParameterType.ObjectArray };

        return SupportsCustomData(parameter, kind);
    }

    /// <summary>True when a single value of this kind can be sent as the standard parameter, or, for null, as a custom property.</summary>
    public static bool SupportsCustomData(ParameterDefinition? parameter, ScalarKind kind) =>
        IsAllowedInCustomData(kind) && (parameter is null || SupportsJsonType(parameter.Type, kind)) && (!IsCurrency(parameter) || kind is ScalarKind.String or ScalarKind.Enum);

    private static bool IsCurrency(ParameterDefinition? parameter) => parameter?.Normalization == Normalization.Currency;

    private static bool IsAllowedInCustomData(ScalarKind kind) =>
        kind is not (ScalarKind.IpAddress or ScalarKind.Digest or ScalarKind.Consent);

    private static bool SupportsJsonType(ParameterType type, ScalarKind kind) => type switch
    {
        ParameterType.Number => IsInteger(kind) || kind is ScalarKind.Decimal or ScalarKind.Double or ScalarKind.Single,
        ParameterType.Integer or ParameterType.ZeroOrOne => IsInteger(kind),
        ParameterType.Boolean => kind == ScalarKind.Boolean,
        ParameterType.Date => kind is ScalarKind.DateOnly or ScalarKind.DateTimeOffset or ScalarKind.String,
        ParameterType.StringOrBoolean => IsStringLike(kind) || kind == ScalarKind.Boolean,

        // Meta accepts IDs as string or number.
        ParameterType.String or ParameterType.StringArray or ParameterType.StringOrIntegerArray => IsStringLike(kind) || IsInteger(kind),
        ParameterType.Array => true,
        _ => false,
    };

    private static bool IsInteger(ScalarKind kind) => kind is ScalarKind.SignedInteger or ScalarKind.UnsignedInteger;

    private static bool IsStringLike(ScalarKind kind) =>
        kind is ScalarKind.String or ScalarKind.Enum or ScalarKind.Guid or ScalarKind.Uri;
}
