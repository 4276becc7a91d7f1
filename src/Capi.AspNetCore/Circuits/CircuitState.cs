using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Capi.AspNetCore.Circuits;

/// <summary>Knows whether the service scope is a circuit's. There <c>HttpContext</c> is null or that of the connection, not of a page.</summary>
internal sealed class CircuitState : CircuitHandler
{
    /// <summary>True in the scope of a circuit.</summary>
    public bool IsCircuit { get; private set; }

    /// <inheritdoc />
    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        IsCircuit = true;
        return Task.CompletedTask;
    }
}
