namespace Capi.Generators.Model;

/// <summary>The text form that keeps identifiers out of logs.</summary>
/// <param name="IsRecord">True for PrintMembers, false for ToString.</param>
/// <param name="Modifiers">The modifiers PrintMembers needs on this record.</param>
/// <param name="Members">What is shown, base types first.</param>
/// <param name="HasDisplay">True when a debugger should show the text form in one line; false where the user chose another.</param>
/// <param name="HasView">True when a debugger should show the members by it; false where the user chose another view.</param>
internal sealed record RedactionModel(bool IsRecord, string Modifiers, EquatableArray<PrintedMember> Members, bool HasDisplay, bool HasView);
