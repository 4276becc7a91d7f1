using System.CommandLine;
using Capi.Catalog;

namespace Capi.Cli.Graph;

/// <summary>The options of commands that talk to Meta.</summary>
internal sealed class GraphOptions
{
    public const string TokenVariable = "CAPI_ACCESS_TOKEN";

    private const string Default = "https://graph.facebook.com";

    public Option<string> Dataset { get; } = new("--dataset") { Description = "The dataset (Pixel) ID, digits only.", HelpName = "id", Required = true };

    public Option<string?> AccessToken { get; } = new("--access-token") { Description = $"The access token. Command lines are visible to other processes: rather set {TokenVariable}.", HelpName = "token" };

    public Option<Uri?> GraphUrl { get; } = CreateUrl("--graph-url", $"The address of the Graph API, {Default}; that of a local Events Manager to try the command.");

    public Option<string> GraphVersion { get; } = new("--graph-version") { Description = "The version of the Graph API.", HelpName = "version", DefaultValueFactory = _ => GraphVersions.Default };

    public GraphOptions()
    {
        Dataset.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is not { Length: > 0 and <= 20 } id || !id.All(char.IsAsciiDigit))
                result.AddError("A dataset ID has digits only.");
        });
        GraphVersion.Validators.Add(result =>
        {
            if (!GraphVersions.IsWellFormed(result.GetValueOrDefault<string>() ?? ""))
                result.AddError("A version is v27.0, for example.");
        });
    }

    /// <summary>Creates an option for an address: https, or http on this machine, because plain http would expose the token.</summary>
    public static Option<Uri?> CreateUrl(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "url",
        CustomParser = result =>
        {
            if (Uri.TryCreate(result.Tokens.Count == 1 ? result.Tokens[0].Value : "", UriKind.Absolute, out var uri) && IsAllowed(uri))
                return uri;
            result.AddError("The address must be https, or http on this machine.");
            return null;
        },
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(Dataset);
        command.Options.Add(AccessToken);
        command.Options.Add(GraphUrl);
        command.Options.Add(GraphVersion);
    }

    /// <summary>Creates the client, or returns null if there is no access token.</summary>
    public GraphClient? CreateClient(ParseResult parseResult) =>
        (parseResult.GetValue(AccessToken) ?? Environment.GetEnvironmentVariable(TokenVariable)) is { Length: > 0 } token
            ? new GraphClient(parseResult.GetValue(GraphUrl) ?? new Uri(Default), parseResult.GetRequiredValue(GraphVersion), token)
            : null;

    private static bool IsAllowed(Uri uri) => uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback);
}
