using Capi.Reading;

namespace Capi.Generators.Model;

/// <summary>One member that leaves the process, as one key.</summary>
/// <param name="Path">How a person names it: <c>Billing.Email</c>.</param>
/// <param name="Access">How code reads it from the contract or entry: <c>Billing?.Email</c>.</param>
/// <param name="Section">Where it is written.</param>
/// <param name="Annotation">What its attribute said.</param>
/// <param name="Key">Meta's wire key.</param>
/// <param name="KeyName">Our .NET name of a standard key; empty for a property of the user's own.</param>
/// <param name="IsList">True when Meta takes several values, so that members may share the key.</param>
/// <param name="Value">What it holds.</param>
/// <param name="DefaultCountry">The member that says the country of a phone number, when its attribute names one.</param>
internal sealed record FieldModel(
    string Path,
    string Access,
    FieldSection Section,
    AnnotationKind Annotation,
    string Key,
    string KeyName,
    bool IsList,
    ValueModel Value,
    FieldModel? DefaultCountry = null);
