using Capi.ContractReading.Fields;
using Capi.ContractReading.Members;

namespace Capi.Generators.Model;

/// <summary>One member that is sent as one parameter.</summary>
/// <param name="Path">The member path for display: <c>Billing.Email</c>.</param>
/// <param name="AccessExpression">The expression that reads it from the contract or contents entry: <c>Billing?.Email</c>.</param>
/// <param name="Section">The section of the event it is written to.</param>
/// <param name="Annotation">The kind of its attribute.</param>
/// <param name="Key">Meta's wire key.</param>
/// <param name="ParameterName">The .NET name of a standard parameter; empty for a custom property.</param>
/// <param name="IsList">True when Meta accepts several values, so that several members may use the key.</param>
/// <param name="Value">The shape of its value.</param>
/// <param name="DefaultCountry">The member that <c>DefaultCountry</c> names, for a phone number.</param>
internal sealed record FieldModel(
    string Path,
    string AccessExpression,
    FieldSection Section,
    AnnotationKind Annotation,
    string Key,
    string ParameterName,
    bool IsList,
    ValueModel Value,
    FieldModel? DefaultCountry = null);
