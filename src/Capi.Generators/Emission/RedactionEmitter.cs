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

        writer.WriteLine().WriteLine("/// <summary>Prints members that may contain personal data as <c>***</c>, so that the text is safe to log.</summary>").WriteMemberAttributes(contract);
        if (redaction.IsRecord)
            EmitPrintMembers(writer, redaction);
        else
            EmitToString(writer, contract.ContractHeader.Name.TrimStart('@'), redaction);
    }

    /// <summary>Emits the type attributes that make a debugger show the redacted text only: screens are shared and dumps are stored.</summary>
    public static void EmitDebuggerAttributes(SourceWriter writer, EventContract contract)
    {
        if (contract.Redaction is { ShouldEmitDebuggerDisplay: true })
            writer.WriteLine("[global::System.Diagnostics.DebuggerDisplay(\"{ToString(),nq}\")]");
        if (contract.Redaction is { ShouldEmitDebuggerTypeProxy: true })
            writer.WriteLine("[global::System.Diagnostics.DebuggerTypeProxy(typeof(global::Capi.Payload.RedactedDebugView))]");
    }

    private static void EmitPrintMembers(SourceWriter writer, RedactionModel redaction)
    {
        writer.WriteLine($"{redaction.Modifiers} bool PrintMembers(global::System.Text.StringBuilder builder)").OpenBlock();
        if (redaction.Members.Count > 0)
        {
            writer.WriteLine($"builder.Append({Invariant},").Indent();
            EmitInterpolatedStrings(writer, redaction.Members, prefix: "", suffix: "");
            writer.Outdent();
        }

        writer.WriteLine($"return {(redaction.Members.Count > 0 ? "true" : "false")};").CloseBlock();
    }

    private static void EmitToString(SourceWriter writer, string name, RedactionModel redaction)
    {
        writer.WriteLine($"{redaction.Modifiers} string ToString() => string.Create({Invariant},").Indent();
        EmitInterpolatedStrings(writer, redaction.Members, name + " {{ ", " }}");
        writer.Outdent();
    }

    private static void EmitInterpolatedStrings(SourceWriter writer, EquatableArray<PrintedMember> members, string prefix, string suffix)
    {
        if (members.Count == 0)
        {
            writer.WriteLine($"$\"{prefix.TrimEnd()}{suffix}\");");
            return;
        }

        for (var index = 0; index < members.Count; index++)
        {
            var isLast = index == members.Count - 1;
            var shown = members[index].Expression is { } expression ? "{" + expression + "}" : "***";
            writer.WriteLine($"$\"{(index == 0 ? prefix : "")}{members[index].Name} = {shown}{(isLast ? suffix : ", ")}\"{(isLast ? ");" : " +")}");
        }
    }
}
