namespace Capi.Cli;

/// <summary>One sentence for each way of calling a command wrongly. None repeats what was typed.</summary>
internal static class Usage
{
    public const string Hash = "capi hash takes a field and a value, or --jsonl alone; a value with spaces needs quotes.";

    public const string Identity = "capi identity takes --jsonl and nothing else.";

    public const string Render = "capi render takes the path of one built assembly.";

    public const string Country = "--country takes a country: an ISO 3166-1 code or an English name, for example us.";

    public static string Sentence(string command) => command switch
    {
        HashCommand.Name => Hash,
        IdentityCommand.Name => Identity,
        RenderCommand.Name => Render,
        _ => "capi takes one of the commands hash, identity and render.",
    };
}
