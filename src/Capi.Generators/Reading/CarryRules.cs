using Capi.Catalog;

namespace Capi.Reading;

/// <summary>Defines which types of values are compatible with which parameter.</summary>
internal static class CarryRules
{
    /// <summary>True when a value of this shape can be sent as the <c>user_data</c> parameter.</summary>
    public static bool UserData(bool isHashed, ParameterDefinition parameter, ValueFact value) =>
        value.Kind is { } kind
        && (!value.IsCollection || parameter.IsList)
        && (isHashed ? Hashed(parameter.Normalization, kind) : Clear(parameter.Normalization, kind));

    /// <summary>True when this kind of value can be normalized and hashed.</summary>
    public static bool Hashed(Normalization normalization, ScalarKind kind) => kind switch
    {
        ScalarKind.Text or ScalarKind.Digest => true,
        ScalarKind.Date or ScalarKind.Instant => normalization == Normalization.DateOfBirth,
        ScalarKind.Guid => normalization is Normalization.ExternalId or Normalization.Trim,
        ScalarKind.Enum => normalization is Normalization.Gender or Normalization.State or Normalization.Country
            or Normalization.City or Normalization.ExternalId,

        // Not the postal code: a number has no leading zeros.
        ScalarKind.SignedInteger or ScalarKind.UnsignedInteger => normalization is Normalization.ExternalId or Normalization.Trim
            or Normalization.Phone or Normalization.DayOfBirth or Normalization.MonthOfBirth or Normalization.YearOfBirth,
        _ => false,
    };

    /// <summary>True when this kind of value can be sent in clear.</summary>
    public static bool Clear(Normalization normalization, ScalarKind kind) => kind switch
    {
        ScalarKind.Text => true,
        ScalarKind.IpAddress => normalization == Normalization.IpAddress,
        ScalarKind.Guid or ScalarKind.Enum => normalization is Normalization.Trim or Normalization.ExternalId,
        ScalarKind.SignedInteger or ScalarKind.UnsignedInteger =>
            normalization is Normalization.Trim or Normalization.ExternalId or Normalization.IntegerString,
        _ => false,
    };

    /// <summary>True when a value of this shape can be sent as the standard parameter, or, for null, as a custom property.</summary>
    public static bool CustomData(ParameterDefinition? parameter, ValueFact value)
    {
        if (value.IsCollection && parameter is { IsList: false })
            return false;
        if (value.Kind is not { } kind)
            return parameter is null or { Type: ParameterType.ObjectArray };

        return CustomData(parameter, kind);
    }

    /// <summary>True when a single value of this kind can be sent as the standard parameter, or, for null, as a custom property.</summary>
    public static bool CustomData(ParameterDefinition? parameter, ScalarKind kind) =>
        IsPlain(kind) && (parameter is null || Json(parameter.Type, kind)) && (!IsCurrency(parameter) || kind is ScalarKind.Text or ScalarKind.Enum);

    private static bool IsCurrency(ParameterDefinition? parameter) => parameter?.Normalization == Normalization.Currency;

    private static bool IsPlain(ScalarKind kind) =>
        kind is not (ScalarKind.IpAddress or ScalarKind.Digest or ScalarKind.Consent);

    private static bool Json(ParameterType type, ScalarKind kind) => type switch
    {
        ParameterType.Number => IsInteger(kind) || kind is ScalarKind.Decimal or ScalarKind.Double or ScalarKind.Single,
        ParameterType.Integer or ParameterType.ZeroOrOne => IsInteger(kind),
        ParameterType.Boolean => kind == ScalarKind.Boolean,
        ParameterType.Date => kind is ScalarKind.Date or ScalarKind.Instant or ScalarKind.Text,
        ParameterType.StringOrBoolean => IsText(kind) || kind == ScalarKind.Boolean,

        // Meta accepts IDs as string or number.
        ParameterType.String or ParameterType.StringArray or ParameterType.StringOrIntegerArray => IsText(kind) || IsInteger(kind),
        ParameterType.Array => true,
        _ => false,
    };

    private static bool IsInteger(ScalarKind kind) => kind is ScalarKind.SignedInteger or ScalarKind.UnsignedInteger;

    private static bool IsText(ScalarKind kind) =>
        kind is ScalarKind.Text or ScalarKind.Enum or ScalarKind.Guid or ScalarKind.Uri;
}
