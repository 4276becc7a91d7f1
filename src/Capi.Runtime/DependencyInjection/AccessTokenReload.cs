using Capi;
using Capi.Delivery;
using Capi.Delivery.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Applies a changed access token when the configuration is reloaded, so that a token can be replaced without a restart.</summary>
/// <remarks>Not <c>IOptionsMonitor</c>: it throws on an invalid value in the callback of the configuration, where nobody catches it.</remarks>
internal sealed class AccessTokenReload(IConfiguration section, IOptionsFactory<MetaCapiOptions> options, DatasetSenderRegistry senders, ILoggerFactory loggerFactory) : IHostedService, IDisposable
{
    private readonly ILogger _logger = loggerFactory.CreateLogger(DeliveryLog.Category);
    private IDisposable? _registration;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _registration = ChangeToken.OnChange(section.GetReloadToken, Reload);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => _registration?.Dispose();

    private void Reload()
    {
        try
        {
            foreach (var dataset in DatasetMap.FromOptions(options.Create(Options.Options.DefaultName)).All)
            {
                // Another dataset ID is another destination, which needs a restart like every other option.
                if (senders.Find(dataset.Alias) is { } sender && sender.Dataset.Id == dataset.Id && sender.TryChangeAccessToken(dataset.AccessToken))
                    _logger.AccessTokenChanged(dataset.Alias);
            }
        }
        catch (OptionsValidationException exception)
        {
            // Messages of the validation contain no values.
            _logger.ReloadInvalid(string.Join(" ", exception.Failures));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            _logger.ReloadInvalid(exception.GetType().Name);
        }
    }
}
