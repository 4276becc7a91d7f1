using System.Text;
using Capi.Analyzers.Migration;
using Capi.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Capi.CodeFixes.Migration;

/// <summary>The contract of a hand-written event. What the payload doesn't tell is a TODO comment, never a guess.</summary>
internal sealed class ContractSkeleton
{
    private readonly IReadOnlyList<string> _notes;
    private readonly string _attribute;

    private ContractSkeleton(CapiEvent one, string? ns, string? eventName, string name, ContractMembers reader, ContentItems items)
    {
        Name = name;
        Namespace = ns;
        Items = items;
        Members = reader.Read(GetRequiredKeys(one, eventName));
        Context = reader.ReadContext();
        _attribute = $"[MetaEvent({FormatEventName(eventName)}{FormatActionSource(one)})]";
        IsComplete = eventName is not null && one.ActionSources.Distinct().ToList() is [var source] && FormatActionSource(source) is not null && one.UserData.Count > 0 && Members.All(member => member.Argument is not null && (member.Todos.Count == 0 || member.IsUnchanged));
        _notes = [.. GetNotes(one, eventName, Context), .. reader.Notes];
    }

    /// <summary>The name of the record.</summary>
    public string Name { get; }

    /// <summary>The namespace of the sender; null for the global one.</summary>
    public string? Namespace { get; }

    /// <summary>The members.</summary>
    public IReadOnlyList<ContractMember> Members { get; }

    /// <summary>True when the contract sends what the payload sent, so that it can replace the request before anybody has answered a comment.</summary>
    public bool IsComplete { get; }

    /// <summary>The type of the entries of <c>contents</c>.</summary>
    public ContentItems Items { get; }

    /// <summary>What the payload has of the visitor's request, by key; null where its expression isn't known.</summary>
    public IReadOnlyList<(string Key, SourceExpression? Value)> Context { get; }

    /// <summary>Reads the contract of an event; null for an action source that contracts don't have.</summary>
    /// <param name="one">The event.</param>
    /// <param name="model">The senders.</param>
    /// <param name="ns">The namespace of the sender.</param>
    /// <param name="isTaken">True for the name of a type that exists.</param>
    public static ContractSkeleton? Create(CapiEvent one, SenderModel model, string? ns, Func<string, bool> isTaken)
    {
        // Contracts of apps and messages don't exist yet.
        if (one.ActionSources.Any(source => source is "app" or "business_messaging"))
            return null;

        var eventName = one.Names.Distinct().ToList() is [var single] ? single : null;
        var name = GetTypeName(eventName, "Event", isTaken);
        var values = new MemberValues(model.Code.Compilation, ns);
        var finder = new SourceExpressionFinder(model.Tracer, one.Payload.Creation);
        var items = new ContentItems(GetTypeName(eventName, "Item", isTaken), model.Reader, finder, values, new SourceExpressionReader(model.Code, one.Payload.Creation));
        return new ContractSkeleton(one, ns, eventName, name, new ContractMembers(one, finder, values, items), items);
    }

    /// <summary>The file with the contract.</summary>
    /// <param name="body">The members of the record, each line indented; empty for none.</param>
    /// <param name="header">The lines before the namespace.</param>
    public string Write(string body, string header)
    {
        var text = new StringBuilder(header);
        if (Namespace is not null)
            text.Append("namespace ").Append(Namespace).Append(";\n\n");
        foreach (var note in _notes)
            text.Append("// ").Append(JoinLines(note)).Append('\n');
        AppendRecord(text, _attribute, "internal sealed partial record " + Name, Members, body);
        if (Items.Members.Count > 0)
            AppendRecord(text.Append("\n/// <summary>One entry of the contents.</summary>\n"), "[MetaContent]", "internal sealed record " + Items.Name, Items.Members, "");
        return text.ToString();
    }

    private static void AppendRecord(StringBuilder text, string attribute, string declaration, IReadOnlyList<ContractMember> members, string body)
    {
        text.Append(attribute).Append('\n').Append(declaration).Append("(\n");
        for (var index = 0; index < members.Count; index++)
        {
            foreach (var todo in members[index].Todos)
                text.Append("    // TODO: ").Append(JoinLines(todo)).Append('\n');
            text.Append("    ").Append(members[index].Attribute).Append(' ').Append(members[index].Type).Append(' ').Append(members[index].Name).Append(index == members.Count - 1 ? ")" : ",\n");
        }

        text.Append(body.Length == 0 ? ";\n" : "\n{\n" + body + "}\n");
    }

    private static IEnumerable<string> GetNotes(CapiEvent one, string? eventName, IReadOnlyList<(string Key, SourceExpression? Value)> context)
    {
        if (eventName is null)
            yield return "TODO: the event name is computed; write one contract for each name.";
        else if (StandardEventSpelling.FindSuggestion(eventName) is { } suggestion)
            yield return $"TODO: the payload says '{eventName}'; is '{suggestion}' meant?";
        if (one.ActionSources.Distinct().ToList() is not [var source] || FormatActionSource(source) is null)
            yield return "TODO: say where the event happens: ActionSource = …";
        if (context.Count > 0)
            yield return $"{string.Join(", ", context.Select(value => value.Key))}: the context of the request has them (HttpContext.GetMetaContext()).";
        if (one.UserData.Count == 0)
            yield return "TODO: user_data is built where the analysis doesn't see it; add its members with [Hashed] and [Clear].";
    }

    private static IEnumerable<string> GetRequiredKeys(CapiEvent one, string? eventName)
    {
        var keys = eventName is null ? [] : StandardEventDefinitions.Find(eventName)?.Required ?? [];
        return one.ActionSources.Contains("system_generated") && one.UserData.Any(user => user.Has("lead_id")) ? keys.Concat(["event_source", "lead_event_source"]) : keys;
    }

    private static string GetTypeName(string? eventName, string suffix, Func<string, bool> isTaken)
    {
        var name = new string([.. (eventName ?? "Conversion").Where(char.IsLetterOrDigit)]);
        name = name.Length == 0 || char.IsDigit(name[0]) ? "Conversion" : char.ToUpperInvariant(name[0]) + name.Substring(1);
        var candidate = name + suffix;
        for (var number = 2; isTaken(candidate); number++)
            candidate = name + suffix + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
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
