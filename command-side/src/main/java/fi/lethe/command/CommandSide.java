// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command;

import fi.lethe.command.axon.CommandSideOfAxon;
import fi.lethe.command.axon.CustomerStates;
import fi.lethe.command.axon.Foundations;
import fi.lethe.command.erasure.ErasureWork;
import org.springframework.context.SmartLifecycle;

/** The command side without its web part: customers, and the work that follows from commands. Begins before the web server does. */
public final class CommandSide implements SmartLifecycle {
    private final CommandSideOfAxon axon;
    private final ErasureWork work;
    private volatile boolean running;

    public CommandSide(Foundations foundations, int cachedCustomers) {
        this.axon = new CommandSideOfAxon(foundations.events(), cachedCustomers);
        this.work = new ErasureWork(foundations, axon.customers());
    }

    public CustomerStates customers() {
        return axon.customers();
    }

    public ErasureWork work() {
        return work;
    }

    @Override
    public void start() {
        try {
            work.start();
            running = true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the vault was catching up", stopped);
        }
    }

    @Override
    public void stop() {
        running = false;
        work.close();
        axon.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0; // before the web server, which comes last
    }
}
