namespace Capi.Generators.Model;

/// <summary>The text form without personal data, safe to log.</summary>
/// <param name="IsRecord">True for PrintMembers, false for ToString.</param>
/// <param name="Modifiers">The modifiers of the emitted method.</param>
/// <param name="Members">The members in the text, base types first.</param>
/// <param name="ShouldEmitDebuggerDisplay">True to emit <c>[DebuggerDisplay]</c>; false where the user declares one.</param>
/// <param name="ShouldEmitDebuggerTypeProxy">True to emit <c>[DebuggerTypeProxy]</c>; false where the user declares one.</param>
internal sealed record RedactionModel(bool IsRecord, string Modifiers, EquatableArray<PrintedMember> Members, bool ShouldEmitDebuggerDisplay, bool ShouldEmitDebuggerTypeProxy);
