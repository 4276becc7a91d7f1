using System.Text;
using Capi.Analyzers.Migration;
using Capi.Catalog;
using Microsoft.CodeAnalysis.CSharp;

namespace Capi.CodeFixes.Migration;

/// <summary>The file with the contract of a hand-written event. What the payload doesn't tell is a TODO comment, never a guess.</summary>
/// <param name="Name">The name of the record.</param>
/// <param name="Text">The text of the file.</param>
internal sealed record ContractSkeleton(string Name, string Text)
{
    // MetaEventContext captures these from the request.
    private static readonly HashSet<string> ContextKeys = new(StringComparer.Ordinal) { "client_user_agent", "client_ip_address", "fbp", "fbc", "event_source_url", "referrer_url" };

    /// <summary>Writes the contract of an event.</summary>
    /// <param name="one">The event.</param>
    /// <param name="ns">The namespace of the sender.</param>
    /// <param name="isTaken">True for the name of a type that exists.</param>
    public static ContractSkeleton Create(CapiEvent one, string? ns, Func<string, bool> isTaken)
    {
        var eventName = one.Names.Distinct().ToList() is [var single] ? single : null;
        var name = GetTypeName(eventName, isTaken);
        var members = SkeletonMembers.Read(one);
        var text = new StringBuilder("using Capi;\n\n");
        if (ns is not null)
            text.Append("namespace ").Append(ns).Append(";\n\n");
        foreach (var note in GetNotes(one, eventName))
            text.Append("// ").Append(JoinLines(note)).Append('\n');
        text.Append("[MetaEvent(").Append(FormatEventName(eventName)).Append(FormatActionSource(one)).Append(")]\n");
        text.Append("internal sealed partial record ").Append(name).Append("(\n");
        for (var index = 0; index < members.Count; index++)
        {
            foreach (var todo in members[index].Todos)
                text.Append("    // TODO: ").Append(JoinLines(todo)).Append('\n');
            text.Append("    ").Append(members[index].Declaration).Append(index == members.Count - 1 ? ");\n" : ",\n");
        }

        text.Append("\n// The call, in place of the request:\n// _ = await capi.Send").Append(name).Append("Async(new ").Append(name).Append('(')
            .Append(string.Join(", ", members.Select(member => JoinLines(member.Argument)))).Append("), context);\n");
        return new ContractSkeleton(name, text.ToString());
    }

    private static IEnumerable<string> GetNotes(CapiEvent one, string? eventName)
    {
        if (eventName is null)
            yield return "TODO: the event name is computed; write one contract for each name.";
        else if (StandardEventSpelling.FindSuggestion(eventName) is { } suggestion)
            yield return $"TODO: the payload says '{eventName}'; is '{suggestion}' meant?";
        if (one.ActionSources.Distinct().ToList() is not [var source] || FormatActionSource(source) is null)
            yield return "TODO: say where the event happens: ActionSource = …";
        var captured = one.Payload.Fields.Concat(one.UserData.SelectMany(user => user.Fields)).Select(field => field.Key).Where(ContextKeys.Contains).Distinct().OrderBy(key => key, StringComparer.Ordinal).ToList();
        if (captured.Count > 0)
            yield return $"{string.Join(", ", captured)}: the context of the request has them (HttpContext.GetMetaContext()).";
        if (one.UserData.Count == 0)
            yield return "TODO: user_data is built where the analysis doesn't see it; add its members with [Hashed] and [Clear].";
    }

    /// <summary>True for a key that the context of the request provides.</summary>
    public static bool IsOfContext(string key) => ContextKeys.Contains(key);

    private static string GetTypeName(string? eventName, Func<string, bool> isTaken)
    {
        var name = new string([.. (eventName ?? "Conversion").Where(char.IsLetterOrDigit)]);
        name = name.Length == 0 || char.IsDigit(name[0]) ? "Conversion" : char.ToUpperInvariant(name[0]) + name.Substring(1);
        var candidate = name + "Event";
        for (var number = 2; isTaken(candidate); number++)
            candidate = name + "Event" + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return candidate;
    }

    // A comment has one line.
    private static string JoinLines(string text) => string.Join(" ", text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim()));

    private static string FormatEventName(string? name) =>
        name is null ? "\"TODO\"" : StandardEventDefinitions.Find(name) is null ? SymbolDisplay.FormatLiteral(name, quote: true) : "StandardEvents." + name;

    private static string FormatActionSource(CapiEvent one) => one.ActionSources.Distinct().ToList() is [var source] && FormatActionSource(source) is { } written ? written : "";

    private static string? FormatActionSource(string source) => source switch
    {
        "website" => "",
        _ when ParameterDefinitions.Find(ParameterSection.Event, "action_source")!.Values.Contains(source) =>
            ", ActionSource = ActionSource." + string.Concat(source.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1))),
        _ => null,
    };
}
