using Capi.Delivery.Configuration;
using Capi.Delivery.Responses;
using Capi.Identifiers.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Capi.Delivery.Sending;

/// <summary>Counts the responses in which Meta warns about the Graph API version, and logs the first one of a dataset.</summary>
/// <remarks>Called by the dataset's single send loop.</remarks>
internal sealed class VersionWarningReporter(Dataset dataset, string graphVersion, ILogger logger)
{
    private bool _isLogged;

    public void Report(GraphResponse response)
    {
        if (!response.HasVersionWarning)
            return;

        DeliveryMetrics.RecordVersionWarning(dataset.Alias);
        if (_isLogged)
            return;

        // A logger that throws must not make the loop send a delivered batch again.
        _isLogged = true;
        IgnoreExceptions.Invoke(this, static reporter => reporter.Log());
    }

    private void Log() => logger.GraphVersionWarned(dataset.Alias, graphVersion);
}
