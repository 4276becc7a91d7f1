// The few types of MassTransit that the sample uses, with the same names and namespaces. Your project references the package instead.
namespace MassTransit;

/// <summary>Stands in for MassTransit's interface.</summary>
public interface IConsumer<in TMessage>
    where TMessage : class
{
    Task Consume(ConsumeContext<TMessage> context);
}

/// <summary>Stands in for MassTransit's interface.</summary>
public interface ConsumeContext<out TMessage>
    where TMessage : class
{
    TMessage Message { get; }

    CancellationToken CancellationToken { get; }
}

/// <summary>Stands in for MassTransit's interface.</summary>
public interface Batch<out TMessage> : IEnumerable<ConsumeContext<TMessage>>
    where TMessage : class;
