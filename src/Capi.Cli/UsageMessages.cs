namespace Capi.Cli;

/// <summary>The usage error messages. They never contain the arguments.</summary>
internal static class UsageMessages
{
    public const string Hash = "capi hash expects a field and a value, or only --jsonl. Quote a value with spaces.";

    public const string Identity = "capi identity expects --jsonl and no other argument.";

    public const string Consent = "capi consent expects --jsonl and no other argument, or explain and one value. Quote the value.";

    public const string Render = "capi render expects the path of one built assembly.";

    public const string Validate = "capi validate expects the paths of one or more JSON files, or - for standard input, and --format text, json, sarif or github.";

    public const string EventsManager = "capi events-manager expects --port 0 to 65535, --token with --bind, and --port with --wait.";

    public const string Check = "capi check expects --events-manager and --expect \"Purchase:2 sources\" or --max-diagnostics.";

    public const string Events = "capi events expects tail or send-again, and --events-manager.";

    public const string Faults = "capi events-manager faults expects list, add or clear, and --events-manager.";

    public const string Quality = "capi quality expects --dataset with digits, an https --graph-url, --min-emq, --min-coverage, --expect-fresh real_time, hourly, daily or weekly, and --format.";

    public const string Doctor = "capi doctor expects --dataset with digits and an https --graph-url.";

    public const string SendTest = "capi send-test expects --dataset with digits, --test-event-code and an https --graph-url.";

    public const string NoAccessToken = "The access token is missing: set CAPI_ACCESS_TOKEN, or give --access-token.";

    public const string TypeScript = "capi typescript expects the path of one built assembly, and optionally --out with a file.";

    public const string Lock = "capi lock expects the paths of one or more built assemblies, and optionally --out with a file, --check, and --format text, json, sarif or github.";

    public const string Manifest = "capi manifest expects the paths of one or more built assemblies, and optionally --out with a folder, --purpose, --check, and --format text, json, sarif or github.";

    public const string Schema = "capi schema expects the path of one built assembly, and optionally --contract, --half server or browser, and --out with a file.";

    public const string Dlq = "capi dlq expects list, show, retry or drop with --store and a path. show needs one ID; retry and drop need IDs or --all.";

    public const string Country = "--country expects an ISO 3166-1 code or an English country name, for example us.";

    /// <summary>Returns what the command expects.</summary>
    /// <param name="path">The names of the commands from the root to the last one: capi, dlq, list. A command without a message has that of the one before it.</param>
    public static string GetMessage(IEnumerable<string> path) =>
        path.Reverse().Select(FindMessage).FirstOrDefault(static message => message is not null) ?? "capi expects one of the commands that capi --help lists.";

    /// <summary>Writes a message to standard error.</summary>
    /// <returns><see cref="ExitCode.UsageError"/>.</returns>
    public static int Write(StandardStreams streams, string message)
    {
        streams.ErrorWriter.WriteLine(message);
        return ExitCode.UsageError;
    }

    private static string? FindMessage(string command) => command switch
    {
        HashCommand.Name => Hash,
        IdentityCommand.Name => Identity,
        RenderCommand.Name => Render,
        TypeScriptCommand.Name => TypeScript,
        LockCommand.Name => Lock,
        ManifestCommand.Name => Manifest,
        SchemaCommand.Name => Schema,
        ConsentCommand.Name => Consent,
        QualityCommand.Name => Quality,
        DoctorCommand.Name => Doctor,
        SendTestCommand.Name => SendTest,
        ValidateCommand.Name => Validate,
        EventsManagerCommand.Name => EventsManager,
        CheckCommand.Name => Check,
        EventsCommand.Name => Events,
        FaultsCommand.Name => Faults,
        DlqCommand.Name => Dlq,
        _ => null,
    };
}
