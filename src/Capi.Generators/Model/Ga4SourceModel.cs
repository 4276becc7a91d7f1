using Capi.ContractReading.Fields;
using Capi.ContractReading.Members;

namespace Capi.Generators.Model;

/// <summary>Where a value is in the event, and as what it is read.</summary>
/// <param name="Section">The section of the event.</param>
/// <param name="Annotation">The kind of the member's attribute.</param>
/// <param name="Key">Meta's key.</param>
/// <param name="Value">The shape of the value.</param>
/// <param name="ScalarTypeName">The fully qualified name of the type of one value, without a nullable annotation.</param>
internal sealed record Ga4SourceModel(FieldSection Section, AnnotationKind Annotation, string Key, ValueModel Value, string ScalarTypeName);
