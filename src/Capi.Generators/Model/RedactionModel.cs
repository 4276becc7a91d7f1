namespace Capi.Generators.Model;

/// <summary>The text form that keeps identifiers out of logs.</summary>
/// <param name="IsRecord">True for PrintMembers, false for ToString.</param>
/// <param name="Modifiers">The modifiers PrintMembers needs on this record.</param>
/// <param name="Members">What is shown, base types first.</param>
internal sealed record RedactionModel(bool IsRecord, string Modifiers, EquatableArray<PrintedMember> Members);
