using System.Collections.Frozen;
using Capi.AspNetCore.Capture;
using Capi.AspNetCore.Sending;
using Microsoft.AspNetCore.Http;

namespace Capi.AspNetCore.Gateway;

/// <summary>Answers the requests to a gateway. Thread safe.</summary>
internal sealed class GatewayEndpoint(MetaGatewayOptions options, GatewayClient clients, MetaCapture capture, EventReader reader, OriginCheck origins, GatewayRateLimiter limiter)
{
    private readonly HashSet<string> _allowedEvents = new(options.AllowedEvents, StringComparer.Ordinal);

    private readonly FrozenDictionary<string, ContractBinding> _bindings = options.Bindings.ToFrozenDictionary(static binding => binding.Ga4Name, StringComparer.Ordinal);

    /// <summary>Sends the events of a request. The answer has no body: 204, or a status that says which limit refused it.</summary>
    public async Task InvokeAsync(HttpContext http)
    {
        var (status, result) = await HandleAsync(http).ConfigureAwait(false);
        GatewayMetrics.RecordRequest(result);
        if (http.Response.HasStarted)
            return;

        http.Response.StatusCode = status;
        http.Response.Headers.CacheControl = "no-store";
    }

    private async Task<(int Status, string Result)> HandleAsync(HttpContext http)
    {
        // The origin first: another site's requests must not use up the visitor's limit.
        if (!origins.IsAllowed(http.Request))
            return (StatusCodes.Status403Forbidden, "cross_origin");
        if (!limiter.TryAcquire(http))
            return (StatusCodes.Status429TooManyRequests, "rate_limited");
        if (!RequestBody.IsSupported(http.Request))
            return (StatusCodes.Status415UnsupportedMediaType, "unsupported");

        byte[]? body;
        try
        {
            body = await RequestBody.ReadAsync(http.Request, options.MaxRequestBytes, http.RequestAborted).ConfigureAwait(false);
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            body = null;
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            return (StatusCodes.Status400BadRequest, "malformed");
        }

        return body is null ? (StatusCodes.Status413PayloadTooLarge, "too_large") : await SendAsync(http, body).ConfigureAwait(false);
    }

    private async Task<(int Status, string Result)> SendAsync(HttpContext http, byte[] body)
    {
        try
        {
            using var document = RequestParser.Parse(body);
            if (document is null || RequestParser.GetEvents(document.RootElement, options.MaxEventsPerRequest) is not { } events)
                return (StatusCodes.Status400BadRequest, "malformed");

            foreach (var scope in events)
                GatewayMetrics.RecordEvent(await SendAsync(http, scope).ConfigureAwait(false));
        }
        catch (InvalidOperationException)
        {
            // A property name that is not valid Unicode.
            return (StatusCodes.Status400BadRequest, "malformed");
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The exception may contain values of the event.
            CaptureMetrics.RecordFailure(CaptureMetrics.Gateway);
        }

        return (StatusCodes.Status204NoContent, "accepted");
    }

    private async ValueTask<string> SendAsync(HttpContext http, EventScope scope)
    {
        var isPixel = JsonValues.TryGet(scope.Event, "custom_data", out _);
        var binding = isPixel ? null : _bindings.GetValueOrDefault(scope.Name!);
        var name = binding?.MetaName ?? (isPixel ? scope.Name! : Ga4EventNames.ToMetaName(scope.Name!));
        if (!_allowedEvents.Contains(name) || (isPixel && !options.RelayPixelEvents))
            return "not_allowed";

        var context = http.GetMetaContext();
        if (scope.IsConsentDenied || (!context.Consent.AllowsSending && context.EventHold is null))
            return "consent_withheld";
        if (clients.Find(http) is not { } client)
            return "unknown_dataset";

        // A page whose click the browser could not store. A known click is never dated again. An event that waits for the answer gets the click of the request with the
        // answer, because this would read a cookie.
        if (context.Consent.AllowsSending && context.Fbc is null && reader.GetOwnPageLocation(http.Request, scope) is { } page)
            context = context with { Fbc = capture.ResolveClickId(http, page).Value };

        var metaEvent = isPixel ? reader.ReadPixel(http.Request, name, scope) : reader.ReadGa4(http.Request, name, scope);
        // A visitor who has left meanwhile doesn't cancel the event.
        if (binding is null)
            return SendMetrics.GetTagValue((await client.EnqueueAsync(metaEvent, context, CancellationToken.None).ConfigureAwait(false)).Status);

        var values = ContractValues.Create(metaEvent, scope, context.Consent);
        return await binding.SendAsync(client, values, context, CancellationToken.None).ConfigureAwait(false) is { } status ? SendMetrics.GetTagValue(status) : "incomplete";
    }
}
