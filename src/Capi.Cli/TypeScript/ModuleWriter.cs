using Capi.Catalog;

namespace Capi.Cli.TypeScript;

/// <summary>Writes the module: the code that all events share, then a type and a function for each contract.</summary>
internal static class ModuleWriter
{
    /// <summary>Writes the contracts.</summary>
    /// <param name="assembly">The name of the assembly.</param>
    public static void Write(string assembly, IReadOnlyList<PixelContract> contracts, TextWriter output)
    {
        output.Write($"// Written by capi typescript from {TypeScriptText.ToComment(assembly)}. Do not edit.\n\n");
        output.Write(ReadRuntime());
        output.Write($"\nconst currencies = {TypeScriptText.Quote(GetCurrencies(contracts))}.split(\" \");\n");

        var names = FunctionNames.Create([.. contracts.Select(static contract => contract.Contract)]);
        for (var index = 0; index < contracts.Count; index++)
            Write(contracts[index], names[index], output);
    }

    private static void Write(PixelContract contract, string name, TextWriter output)
    {
        var (type, eventName) = (contract.Contract.Type, contract.Contract.EventName);
        output.Write($"\n/** {TypeScriptText.ToComment(eventName)}: {TypeScriptText.ToComment(type)}. */\nexport interface {name} {{\n");
        output.Write($"  /** The event ID that the server sends, too. */\n  event_id: {contract.IdType.ToTypeScript()};\n");
        foreach (var field in contract.Fields)
            output.Write($"  {GetProperty(field)};\n");

        var definition = StandardEventDefinitions.Find(eventName);
        output.Write("}\n\n");
        output.Write($"const definitionOf{name}: EventDefinition = {{\n  name: {TypeScriptText.Quote(eventName)},\n  isStandard: {(definition is null ? "false" : "true")},\n");
        output.Write($"  required: [{string.Join(", ", (definition?.Required ?? []).Select(TypeScriptText.Quote))}],\n  idType: {TypeScriptText.Quote(contract.IdType.ToConversion())},\n");
        output.Write($"  fields: [{string.Join(", ", contract.Fields.Select(GetDefinition))}],\n}};\n\n");
        output.Write($"/** Sends {TypeScriptText.ToComment(eventName)} by the Pixel and, if set, the relay. Never throws because of the event's data. */\n");
        output.Write($"export function track{name}(event: {name}): TrackResult {{\n  return track(definitionOf{name}, event as unknown as Values);\n}}\n");
    }

    private static string GetProperty(PixelField field)
    {
        var type = field.Entry.Count > 0
            ? "{ " + string.Join("; ", field.Entry.Select(GetProperty)) + " }"
            : string.Join(" | ", field.Types.Select(static one => one.ToTypeScript()).Distinct(StringComparer.Ordinal));
        var isUnion = field.Entry.Count == 0 && type.Contains(" | ", StringComparison.Ordinal);
        var value = field.IsArray ? "readonly " + (isUnion ? "(" + type + ")" : type) + "[]" : type;
        return $"{TypeScriptText.Quote(field.Key)}{(field.IsOptional ? "?" : "")}: {value}{(field.IsOptional ? " | null" : "")}";
    }

    private static string GetDefinition(PixelField field)
    {
        // Several members with different types share a list: each value is converted by what it is.
        var conversion = field.Types[0].ToConversion();
        var entry = field.Entry.Count > 0 ? ", [" + string.Join(", ", field.Entry.Select(GetDefinition)) + "]" : "";
        return $"[{TypeScriptText.Quote(field.Key)}, {TypeScriptText.Quote(conversion)}{entry}]";
    }

    // A module without currencies needs no list of them.
    private static string GetCurrencies(IReadOnlyList<PixelContract> contracts) =>
        contracts.Any(static contract => contract.Fields.Any(static field => field.Key == "currency")) ? string.Join(' ', Currencies.All) : "";

    private static string ReadRuntime()
    {
        using var stream = typeof(ModuleWriter).Assembly.GetManifestResourceStream("runtime.ts")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
