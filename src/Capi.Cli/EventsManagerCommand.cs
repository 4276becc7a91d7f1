using System.CommandLine;
using System.Net;
using Capi.Cli.Local;
using Capi.EventsManager;

namespace Capi.Cli;

/// <summary><c>capi events-manager</c>: runs the local Events Manager.</summary>
internal static class EventsManagerCommand
{
    public const string Name = "events-manager";

    private const string Description =
        """
        Runs the local Events Manager: a stand-in for Meta's Conversions API and Pixel that validates, deduplicates and shows events. It listens on this
        machine only and connects to no other one. Its address is the first line of the output. Stop it with Ctrl+C.

        Exit codes: 0 stopped, 1 --wait: it isn't ready in time, 2 usage error, 3 the port is in use or the data file can't be opened.
        """;

    public static Command Create(StandardStreams streams)
    {
        var port = new Option<int>("--port") { Description = "The port; without it a free one.", HelpName = "n" };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 65_535)
                result.AddError("The port must be 0 to 65535.");
        });
        var data = new Option<string?>("--data") { Description = "Keep the events in this SQLite file. Raw personal data is never written.", HelpName = "file" };
        var runs = new Option<DataMode>("--session") { Description = "With --data: resume continues with the events of the file, new begins a new session beside them. Ten are kept.", HelpName = "mode", DefaultValueFactory = _ => DataMode.Resume };
        var bind = new Option<IPAddress?>("--bind")
        {
            Description = "Listen on this address, so that other machines can connect. Needs --token.",
            HelpName = "ip",
            CustomParser = result =>
            {
                if (IPAddress.TryParse(result.Tokens.Count == 1 ? result.Tokens[0].Value : "", out var address))
                    return address;
                result.AddError("The address must be an IP address.");
                return null;
            },
        };
        var token = new Option<string?>("--token") { Description = "The token that pages, API and senders must give.", HelpName = "token" };
        var wait = new Option<bool>("--wait") { Description = "Start nothing; wait until an Events Manager on --port is ready." };
        var timeout = LocalOptions.CreateTimeout();
        var command = new Command(Name, Description) { port, data, runs, bind, token, wait, timeout, FaultsCommand.Create(streams) };
        command.SetAction((parseResult, cancellationToken) =>
        {
            var options = new EventsManagerOptions
            {
                Port = parseResult.GetValue(port),
                DataFile = parseResult.GetValue(data),
                DataMode = parseResult.GetValue(runs),
                BindAddress = parseResult.GetValue(bind),
                Token = parseResult.GetValue(token),
            };
            if (parseResult.GetValue(wait))
                return options.Port == 0 ? Task.FromResult(UsageMessages.Write(streams, UsageMessages.EventsManager)) : LocalServer.WaitAsync(streams, options, parseResult.GetValue(timeout), cancellationToken);
            return options.BindAddress is { } address && !IPAddress.IsLoopback(address) && string.IsNullOrWhiteSpace(options.Token)
                ? Task.FromResult(UsageMessages.Write(streams, UsageMessages.EventsManager))
                : LocalServer.RunAsync(streams, options, cancellationToken);
        });
        return command;
    }
}
