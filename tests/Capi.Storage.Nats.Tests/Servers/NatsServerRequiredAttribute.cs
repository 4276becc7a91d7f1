namespace Capi.Storage.Nats.Tests.Servers;

/// <summary>Skips the tests of a class where no server is installed.</summary>
public sealed class NatsServerRequiredAttribute : RequirementAttribute
{
    public override string? SkipReason => NatsServer.Program is null
        ? "nats-server isn't installed. Install it, for example with apt-get install nats-server, and run the tests again: they start it themselves."
        : null;
}
