using Capi.Generators.Model;

namespace Capi.Generators.Emission;

/// <summary>Emits <c>PrintMembers</c> or <c>ToString</c> without personal data, so that it is safe to log. It never calls the base type's, which prints everything.</summary>
internal static class RedactionEmitter
{
    private const string Invariant = "global::System.Globalization.CultureInfo.InvariantCulture";

    public static void Emit(SourceWriter writer, EventContract contract)
    {
        if (contract.Redaction is not { } redaction)
            return;

        writer.Line().Line("/// <summary>Prints members that may contain personal data as <c>***</c>, so that the text is safe to log.</summary>").Marks(contract);
        if (redaction.IsRecord)
            PrintMembers(writer, redaction);
        else
            Text(writer, contract.Self.Name.TrimStart('@'), redaction);
    }

    /// <summary>Emits the type attributes that make a debugger show the redacted text only: screens are shared and dumps are stored.</summary>
    public static void EmitMarks(SourceWriter writer, EventContract contract)
    {
        if (contract.Redaction is { HasDisplay: true })
            writer.Line("[global::System.Diagnostics.DebuggerDisplay(\"{ToString(),nq}\")]");
        if (contract.Redaction is { HasView: true })
            writer.Line("[global::System.Diagnostics.DebuggerTypeProxy(typeof(global::Capi.Payload.RedactedView))]");
    }

    private static void PrintMembers(SourceWriter writer, RedactionModel redaction)
    {
        writer.Line($"{redaction.Modifiers} bool PrintMembers(global::System.Text.StringBuilder builder)").Open();
        if (redaction.Members.Count > 0)
        {
            writer.Line($"builder.Append({Invariant},").Indent();
            Parts(writer, redaction.Members, prefix: "", suffix: "");
            writer.Outdent();
        }

        writer.Line($"return {(redaction.Members.Count > 0 ? "true" : "false")};").Close();
    }

    private static void Text(SourceWriter writer, string name, RedactionModel redaction)
    {
        writer.Line($"{redaction.Modifiers} string ToString() => string.Create({Invariant},").Indent();
        Parts(writer, redaction.Members, name + " {{ ", " }}");
        writer.Outdent();
    }

    private static void Parts(SourceWriter writer, EquatableArray<PrintedMember> members, string prefix, string suffix)
    {
        if (members.Count == 0)
        {
            writer.Line($"$\"{prefix.TrimEnd()}{suffix}\");");
            return;
        }

        for (var index = 0; index < members.Count; index++)
        {
            var isLast = index == members.Count - 1;
            var shown = members[index].Hole is { } hole ? "{" + hole + "}" : "***";
            writer.Line($"$\"{(index == 0 ? prefix : "")}{members[index].Name} = {shown}{(isLast ? suffix : ", ")}\"{(isLast ? ");" : " +")}");
        }
    }
}
