namespace Capi.Cli;

/// <summary>The usage error messages. They never contain the arguments.</summary>
internal static class UsageMessages
{
    public const string Hash = "capi hash expects a field and a value, or only --jsonl. Quote a value with spaces.";

    public const string Identity = "capi identity expects --jsonl and no other argument.";

    public const string Consent = "capi consent expects --jsonl and no other argument, or explain and one value. Quote the value.";

    public const string Render = "capi render expects the path of one built assembly.";

    public const string TypeScript = "capi typescript expects the path of one built assembly, and optionally --out with a file.";

    public const string Dlq = "capi dlq expects list, show, retry or drop with --store and a path. show needs one ID; retry and drop need IDs or --all.";

    public const string Country = "--country expects an ISO 3166-1 code or an English country name, for example us.";

    public static string GetMessage(string command) => command switch
    {
        HashCommand.Name => Hash,
        IdentityCommand.Name => Identity,
        RenderCommand.Name => Render,
        TypeScriptCommand.Name => TypeScript,
        ConsentCommand.Name or ConsentCommand.ExplainName => Consent,
        DlqCommand.Name => Dlq,
        _ when DlqCommand.IsSubcommand(command) => Dlq,
        _ => "capi expects one of the commands hash, identity, consent, render, typescript and dlq.",
    };
}
