// The lock CAPI605.capi.lock.json lists this type, but it is no contract any more.
namespace Mistakes.Rule605;

public sealed record VisitBooked(string Number, DateTimeOffset At, string Email);
