package dev.gatehouse.testkit.memory;

import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.testkit.contract.SignOutStoreContract;

class MemorySignOutsTest extends SignOutStoreContract {
    @Override
    protected UnitOfWork unitOfWork() {
        return new MemoryUnitOfWork();
    }
}
