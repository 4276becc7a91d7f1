using Capi.Storage.Nats.Protocol;
using Microsoft.Extensions.Logging;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;
using NATS.Client.KeyValueStore;

namespace Capi.Storage.Nats.Connection;

/// <summary>Finds or creates the streams and buckets.</summary>
internal sealed class StoreSetup(INatsJSContext jetStream, StoreNames names, StoreSettings options, TimeSpan sendOnceWindow, ILogger logger)
{
    private const int NotFound = 404;

    // Another process has created the stream meanwhile, with other options.
    private const int NameInUse = 10058;

    /// <summary>Finds or creates them. An application without the permission to create streams can use those that an operator has created.</summary>
    public async Task<StoreStreams> RunAsync(CancellationToken cancellationToken)
    {
        var buckets = new NatsKVContext(jetStream);
        return new(
            await GetStreamAsync(StreamSettings.CreateEventStream(names, options), cancellationToken).ConfigureAwait(false),
            await GetStreamAsync(StreamSettings.CreateDeadLetterStream(names, options), cancellationToken).ConfigureAwait(false),
            await GetBucketAsync(buckets, StreamSettings.CreateAttemptBucket(names, options), cancellationToken).ConfigureAwait(false),
            await GetBucketAsync(buckets, StreamSettings.CreateSendOnceBucket(names, options, sendOnceWindow), cancellationToken).ConfigureAwait(false));
    }

    private async Task<INatsJSStream> GetStreamAsync(StreamConfig wanted, CancellationToken cancellationToken)
    {
        INatsJSStream stream;
        try
        {
            stream = await jetStream.GetStreamAsync(wanted.Name!, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
        catch (NatsJSApiException exception) when (exception.Error.Code == NotFound)
        {
            stream = await CreateStreamAsync(wanted, cancellationToken).ConfigureAwait(false);
        }

        StreamSettings.Check(stream.Info.Config, wanted, logger);
        return stream;
    }

    private async Task<INatsJSStream> CreateStreamAsync(StreamConfig wanted, CancellationToken cancellationToken)
    {
        try
        {
            return await jetStream.CreateStreamAsync(wanted, cancellationToken).ConfigureAwait(false);
        }
        catch (NatsJSApiException exception) when (exception.Error.ErrCode == NameInUse)
        {
            return await jetStream.GetStreamAsync(wanted.Name!, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<INatsKVStore> GetBucketAsync(NatsKVContext buckets, NatsKVConfig wanted, CancellationToken cancellationToken)
    {
        try
        {
            return await buckets.GetStoreAsync(wanted.Bucket, cancellationToken).ConfigureAwait(false);
        }
        catch (NatsJSApiException exception) when (exception.Error.Code == NotFound)
        {
            return await CreateBucketAsync(buckets, wanted, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<INatsKVStore> CreateBucketAsync(NatsKVContext buckets, NatsKVConfig wanted, CancellationToken cancellationToken)
    {
        try
        {
            return await buckets.CreateStoreAsync(wanted, cancellationToken).ConfigureAwait(false);
        }
        catch (NatsJSApiException exception) when (exception.Error.ErrCode == NameInUse)
        {
            return await buckets.GetStoreAsync(wanted.Bucket, cancellationToken).ConfigureAwait(false);
        }
    }
}
